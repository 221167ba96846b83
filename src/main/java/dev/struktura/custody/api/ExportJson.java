package dev.struktura.custody.api;

import dev.struktura.custody.Export;
import dev.struktura.custody.ExportId;
import dev.struktura.custody.Fetches;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An export.
 *
 * @param rows of the file, the heading apart
 * @param sha256 of the file, in hexadecimal
 * @param fourEyes whether a second person has to agree
 * @param openUntil until when somebody may agree, then until when it may be fetched
 */
record ExportJson(
        ExportId id,
        long number,
        String list,
        Map<String, String> filter,
        boolean contacts,
        String reason,
        int rows,
        String sha256,
        String state,
        boolean fourEyes,
        ByJson asked,
        @Nullable ByJson decided,
        @Nullable String declinedFor,
        Instant openUntil,
        List<Fetches.Fetch> fetches) {

    record ByJson(EmployeeId id, String name, Instant at) {

        static ByJson of(Export.By by) {
            return new ByJson(by.id(), by.name(), by.at());
        }
    }

    static ExportJson of(Export one, List<Fetches.Fetch> fetches) {
        Export.Decision decision = one.decision();
        return new ExportJson(
                one.id(),
                one.number(),
                one.list(),
                one.filter(),
                one.contacts(),
                one.reason(),
                one.lines(),
                one.hash(),
                one.state().word(),
                one.fourEyes(),
                ByJson.of(one.asked()),
                decision == null ? null : ByJson.of(decision.by()),
                decision == null ? null : decision.declinedFor(),
                one.openUntil(),
                fetches);
    }
}
