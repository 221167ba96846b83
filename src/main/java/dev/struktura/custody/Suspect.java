package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented client, and the one person who had it.
 *
 * @param export the file it stands in; null when it was planted
 */
record Suspect(
        UUID decoy,
        String name,
        EmployeeId person,
        String personName,
        @Nullable ExportId export) {

    String place() {
        return export == null ? "/canaries" : "/exports/" + export;
    }
}
