package dev.struktura.deals.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.FieldInputs;
import dev.struktura.deals.NextSteps.NextStep;
import dev.struktura.deals.web.ListView.SavedView;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a list of deals can be narrowed by: processes and their stages, people, teams. */
@Component
class ListChoices {

    private final ProcessVersions processes;
    private final FieldInputs inputs;
    private final DealPeople people;
    private final Structure structure;

    ListChoices(ProcessVersions processes, FieldInputs inputs, DealPeople people, Structure structure) {
        this.processes = processes;
        this.inputs = inputs;
        this.people = people;
        this.structure = structure;
    }

    ListView view(
            ListFilter filter,
            List<Deal> deals,
            Map<DealId, NextStep> steps,
            @Nullable String more,
            List<SavedView> views,
            Viewer viewer) {
        var seen = structure.teamsSeenBy(viewer);
        List<Team> teams = structure.teams().stream()
                .filter(team -> seen.contains(team.id()))
                .toList();
        return new ListView(
                filter,
                deals,
                steps,
                more,
                views,
                processes.all(),
                fields(filter),
                writable(),
                people.whoMayOwn(),
                teams,
                viewer);
    }

    private List<FieldInput> writable() {
        Map<String, FieldInput> byKey = new LinkedHashMap<>();
        processes.all().stream()
                .flatMap(process -> process.fields().stream())
                .filter(field -> !(field.type() instanceof FieldType.File))
                .forEach(field -> byKey.putIfAbsent(field.key(), inputs.of(field, "")));
        return List.copyOf(byKey.values());
    }

    /** The fields of the chosen process by which the list can be narrowed. */
    private List<FieldInput> fields(ListFilter filter) {
        return processes.latest(filter.process()).stream()
                .flatMap(process -> process.fields().stream())
                .filter(field -> !(field.type() instanceof FieldType.File))
                .map(field -> inputs.of(field, filter.field(field.key())))
                .toList();
    }
}
