package dev.struktura.deals.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.NextSteps.NextStep;
import dev.struktura.deals.web.ListView.SavedView;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a list of deals can be narrowed by: processes and their stages, people, teams. */
@Component
class ListChoices {

    private final ProcessVersions processes;
    private final DealPeople people;
    private final Structure structure;

    ListChoices(ProcessVersions processes, DealPeople people, Structure structure) {
        this.processes = processes;
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
        return new ListView(filter, deals, steps, more, views, processes.all(), people.whoMayOwn(), teams, viewer);
    }
}
