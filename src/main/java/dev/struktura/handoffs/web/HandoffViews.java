package dev.struktura.handoffs.web;

import dev.struktura.base.LocalText;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.desk.NewTask;
import dev.struktura.desk.Wording;
import dev.struktura.handoffs.Evidence;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.Handoffs;
import dev.struktura.handoffs.People;
import dev.struktura.handoffs.Rule;
import dev.struktura.handoffs.Rules;
import dev.struktura.handoffs.web.HandoffView.Shown;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts handoffs into words. */
@Component
class HandoffViews {

    private final Deals deals;
    private final Handoffs handoffs;
    private final Rules rules;
    private final People people;
    private final ProcessVersions versions;
    private final Wording wording;

    HandoffViews(
            Deals deals, Handoffs handoffs, Rules rules, People people, ProcessVersions versions, Wording wording) {
        this.deals = deals;
        this.handoffs = handoffs;
        this.rules = rules;
        this.people = people;
        this.versions = versions;
        this.wording = wording;
    }

    List<HandoffView> of(List<Handoff> some, Viewer viewer) {
        Map<Object, Deal> seen = deals
                .byIds(some.stream().map(Handoff::deal).distinct().toList())
                .stream()
                .filter(deal -> deals.sees(viewer, deal))
                .collect(Collectors.toMap(Deal::id, Function.identity()));
        return some.stream().map(one -> of(one, seen.get(one.deal()), viewer)).toList();
    }

    HandoffView of(Handoff handoff, @Nullable Deal deal, Viewer viewer) {
        Handoffs.Rights rights = handoffs.rights(handoff, viewer);
        return new HandoffView(
                handoff,
                rights,
                deal == null ? "" : deal.clientName(),
                people.nameOf(handoff.from().employee()),
                people.nameOf(handoff.to().employee()),
                deal == null ? List.of() : shown(handoff, deal),
                rights.assigns() ? people.of(handoff.to().team()) : List.of());
    }

    private List<Shown> shown(Handoff handoff, Deal deal) {
        List<String> asked =
                rules.of(handoff.pair()).evidence().stream().map(Evidence::key).toList();
        return handoff.evidence().entrySet().stream()
                .sorted(Comparator.comparingInt(one -> asked.indexOf(one.getKey())))
                .map(one -> new Shown(label(one.getKey(), handoff, deal), value(one)))
                .toList();
    }

    private static String value(Map.Entry<String, Object> shown) {
        String value = shown.getValue().toString();
        return shown.getKey().equals(Evidence.Contact.KEY) ? value.substring(0, Math.min(10, value.length())) : value;
    }

    private LocalText label(String key, Handoff handoff, Deal deal) {
        if (key.equals(Evidence.Contact.KEY)) {
            return wording.of("handoffs.shown.contact");
        }
        return versions.get(deal.process(), deal.processVersion())
                .field(key)
                .map(Field::name)
                .or(() -> question(key, rules.of(handoff.pair())))
                .orElseGet(() -> NewTask.freeText(key));
    }

    private static Optional<LocalText> question(String key, Rule rule) {
        return rule.evidence().stream()
                .filter(one -> one instanceof Evidence.Question(String asked, LocalText _) && asked.equals(key))
                .map(one -> ((Evidence.Question) one).text())
                .findFirst();
    }
}
