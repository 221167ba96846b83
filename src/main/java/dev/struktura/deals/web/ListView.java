package dev.struktura.deals.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.FieldFilters;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.NextSteps.NextStep;
import dev.struktura.process.ProcessVersion;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Team;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of deals shows.
 *
 * @param more query of the rows that follow; null when these are the last
 * @param fields those of the chosen process by which the list can be narrowed
 * @param writable the fields of all processes that can be written at once, each key once
 * @param people names by id of those who can own deals
 */
public record ListView(
        ListFilter filter,
        List<Deal> deals,
        Map<DealId, NextStep> nextSteps,
        @Nullable String more,
        List<SavedView> views,
        List<ProcessVersion> processes,
        List<FieldInput> fields,
        List<FieldInput> writable,
        Map<UUID, String> people,
        List<Team> teams,
        Viewer viewer) {

    /** A list somebody comes back to. */
    public record SavedView(UUID id, String name, String query) {}

    /** Whether a field is asked for by two bounds. */
    public boolean hasBounds(FieldInput field) {
        return FieldFilters.isOrdered(field.field());
    }

    public @Nullable NextStep next(Deal deal) {
        return nextSteps.get(deal.id());
    }
}
