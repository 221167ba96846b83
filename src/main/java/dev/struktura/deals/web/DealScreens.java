package dev.struktura.deals.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.clients.Clients;
import dev.struktura.deals.Deal;
import dev.struktura.deals.FieldInputs;
import dev.struktura.deals.Overrides;
import dev.struktura.deals.Overrides.GateOverride;
import dev.struktura.deals.web.DealScreen.Fact;
import dev.struktura.deals.web.DealScreen.Place;
import dev.struktura.deals.web.DealScreen.RailStop;
import dev.struktura.deals.web.DealScreen.Wish;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the page of a deal together. */
@Component
class DealScreens {

    /** What a person can have done. */
    static final List<String> KINDS = List.of("call", "email", "meeting", "message", "note");

    private final ProcessVersions processes;
    private final DealTimeline timeline;
    private final DealSteps steps;
    private final Overrides overrides;
    private final Clients clients;
    private final FieldInputs inputs;

    DealScreens(
            ProcessVersions processes,
            DealTimeline timeline,
            DealSteps steps,
            Overrides overrides,
            Clients clients,
            FieldInputs inputs) {
        this.processes = processes;
        this.timeline = timeline;
        this.steps = steps;
        this.overrides = overrides;
        this.clients = clients;
        this.inputs = inputs;
    }

    DealScreen of(Deal deal, Viewer viewer) {
        return of(deal, viewer, Paging.START);
    }

    /** @param paging which stretch of the history */
    DealScreen of(Deal deal, Viewer viewer, Paging paging) {
        ProcessVersion process = processes.get(deal.process(), deal.processVersion());
        return new DealScreen(
                deal,
                process,
                viewer,
                rail(deal, process),
                facts(deal, process),
                timeline.of(deal, process, paging),
                steps.of(List.of(deal.id()), LocaleContextHolder.getLocale()).get(deal.id()),
                stillWanted(deal, viewer),
                clients.find(deal.clientId(), viewer).isPresent());
    }

    /** Wishes to enter a stage the deal can still go to; the others were overtaken by what happened. */
    private List<Wish> stillWanted(Deal deal, Viewer viewer) {
        return overrides.openOn(deal.id()).stream()
                .filter(wish -> deal.stage().next().contains(wish.stage()))
                .filter(wish -> wish.approval() == null || isWanted(wish))
                .map(wish -> new Wish(wish, overrides.mayAgree(viewer, wish)))
                .toList();
    }

    private boolean isWanted(GateOverride wish) {
        return overrides.wanted(wish.deal(), wish.stage()).stream()
                .anyMatch(approval -> approval.key().equals(wish.approval()));
    }

    Listing<TimelineItem> history(Deal deal, Paging paging) {
        return timeline.of(deal, processes.get(deal.process(), deal.processVersion()), paging);
    }

    /** The open stages, the stage that wins, and the one the deal stands in when that is another. */
    private static List<RailStop> rail(Deal deal, ProcessVersion process) {
        List<RailStop> rail = new ArrayList<>();
        boolean onTheWay =
                deal.stage().kind() == Stage.Kind.OPEN || deal.stage().kind() == Stage.Kind.WON;
        Place place = onTheWay ? Place.PASSED : Place.AHEAD;
        for (Stage stage : process.stages()) {
            boolean here = stage.key().equals(deal.stage().key());
            if (stage.kind() == Stage.Kind.OPEN || stage.kind() == Stage.Kind.WON || here) {
                boolean reachable = deal.stage().next().contains(stage.key());
                rail.add(new RailStop(stage, here ? Place.HERE : place, reachable));
            }
            if (here) {
                place = Place.AHEAD;
            }
        }
        return rail;
    }

    private List<Fact> facts(Deal deal, ProcessVersion process) {
        Set<String> wanted = wanted(deal, process);
        List<Fact> facts = new ArrayList<>();
        Set<String> others = new TreeSet<>(deal.fields().keySet());
        for (Field field : process.fields()) {
            others.remove(field.key());
            facts.add(new Fact(inputs.of(field, deal.fact(field.key()), deal.id()), wanted.contains(field.key())));
        }
        LocalText none = new LocalText("", "", "");
        others.stream()
                .map(key -> new Field(key, new LocalText(key, key, key), none))
                .forEach(field -> facts.add(new Fact(inputs.of(field, deal.fact(field.key())), false)));
        return facts;
    }

    private static Set<String> wanted(Deal deal, ProcessVersion process) {
        Set<String> wanted = new HashSet<>(deal.stage().ask());
        deal.stage().next().stream()
                .map(process::stage)
                .filter(next ->
                        process.stages().indexOf(next) > process.stages().indexOf(deal.stage()))
                .forEach(next -> wanted.addAll(next.gate()));
        return wanted;
    }
}
