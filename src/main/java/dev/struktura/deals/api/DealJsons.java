package dev.struktura.deals.api;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.NextSteps;
import dev.struktura.deals.NextSteps.NextStep;
import dev.struktura.deals.Offered;
import dev.struktura.process.Timer;
import dev.struktura.process.Timers;
import dev.struktura.staff.EmployeeId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows deals to programs, with their timers and next steps, in two queries for any number of deals. */
@Component
class DealJsons {

    private final Timers timers;
    private final ObjectProvider<NextSteps> nextSteps;

    DealJsons(Timers timers, ObjectProvider<NextSteps> nextSteps) {
        this.timers = timers;
        this.nextSteps = nextSteps;
    }

    DealJson of(Deal deal, Locale locale) {
        return of(List.of(deal), locale).getFirst();
    }

    List<DealJson> of(List<Deal> deals, Locale locale) {
        List<DealId> ids = deals.stream().map(Deal::id).toList();
        Map<UUID, List<Timer>> running = timers
                .of(ids.stream().map(DealId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(Timer::caseId));
        Map<DealId, NextStep> next = new HashMap<>();
        nextSteps.forEach(source -> next.putAll(source.of(ids, locale)));
        return deals.stream()
                .map(deal ->
                        json(deal, running.getOrDefault(deal.id().value(), List.of()), next.get(deal.id()), locale))
                .toList();
    }

    private static DealJson json(Deal deal, List<Timer> running, @Nullable NextStep next, Locale locale) {
        return new DealJson(
                deal.id().value(),
                deal.number(),
                deal.title(),
                new DealJson.Named(deal.clientId().value(), deal.clientName()),
                new DealJson.ProcessRef(deal.process(), deal.processVersion()),
                new DealJson.StageRef(deal.stage().key(), deal.stage().name().in(locale), deal.enteredAt()),
                deal.status(),
                deal.owner() == null ? null : named(deal.owner().value(), deal.ownerName()),
                deal.team() == null ? null : named(deal.team().value(), deal.teamName()),
                deal.offered() == null ? null : offered(deal.offered()),
                deal.amount(),
                deal.fields(),
                deal.source(),
                next,
                running.stream()
                        .map(timer -> new DealJson.TimerJson(timer.rule(), timer.dueAt()))
                        .toList(),
                deal.lastActionAt(),
                deal.version(),
                deal.createdAt());
    }

    private static DealJson.OfferedJson offered(Offered offered) {
        EmployeeId to = offered.to();
        return new DealJson.OfferedJson(
                offered.handoff(),
                named(offered.team().value(), offered.teamName()),
                to == null ? null : named(to.value(), offered.toName()));
    }

    private static DealJson.Named named(UUID id, @Nullable String name) {
        return new DealJson.Named(id, name == null ? "" : name);
    }
}
