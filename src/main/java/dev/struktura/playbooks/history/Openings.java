package dev.struktura.playbooks.history;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.process.Stimulus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was known of deals when they were opened. The journal of earlier releases does not say so; then it is what is known today and was
 * never written down since.
 */
@Component
class Openings {

    private final Deals deals;

    Openings(Deals deals) {
        this.deals = deals;
    }

    List<Life> known(List<Life> lives) {
        List<DealId> unknown = lives.stream()
                .filter(life -> life.facts() == null)
                .map(life -> new DealId(life.deal()))
                .toList();
        if (unknown.isEmpty()) {
            return lives;
        }
        Map<DealId, Deal> today = deals.byIds(unknown).stream().collect(toMap(Deal::id, deal -> deal));
        return lives.stream()
                .map(life ->
                        life.facts() == null ? life.knowing(facts(life, today.get(new DealId(life.deal())))) : life)
                .toList();
    }

    private static Map<String, Object> facts(Life life, @Nullable Deal today) {
        if (today == null) {
            return Map.of();
        }
        Map<String, Object> facts = new HashMap<>(today.fields());
        Money amount = today.amount();
        if (amount != null) {
            facts.put("amount", amount.toString());
        }
        life.told().stream()
                .map(told -> learnt(told.stimulus()))
                .forEach(learnt -> facts.keySet().removeAll(learnt.keySet()));
        return facts;
    }

    private static Map<String, Object> learnt(Stimulus stimulus) {
        return switch (stimulus) {
            case Stimulus.Learn(Map<String, Object> facts) -> facts;
            case Stimulus.Move(String _, Map<String, Object> facts, boolean _) -> facts;
            case Stimulus.Open _,
                    Stimulus.Act _,
                    Stimulus.Event _,
                    Stimulus.Elapse _,
                    Stimulus.Assign _,
                    Stimulus.Adopt _,
                    Stimulus.GoBack _,
                    Stimulus.Approve _ -> Map.of();
        };
    }
}
