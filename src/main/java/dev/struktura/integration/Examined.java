package dev.struktura.integration;

import dev.struktura.integration.mapping.Candidate;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row with all that is known before it is imported.
 *
 * @param stage where the deal goes; null when it goes nowhere
 * @param path stages it passes on the way, the first one left out
 * @param fields the custom fields, with what gates ask for and the row tells elsewhere
 */
record Examined(
        StagedRow row,
        Candidate candidate,
        List<Finding> findings,
        @Nullable String stage,
        List<String> path,
        @Nullable EmployeeId owner,
        Map<String, Object> fields) {

    boolean isRefused() {
        return verdict().state() == RowState.REFUSED;
    }

    Verdict verdict() {
        return new Verdict(row.place(), findings, stage, candidate.clientKey());
    }
}
