package dev.struktura.staff.api;

import dev.struktura.staff.Absence;
import dev.struktura.staff.Cover.Covered;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An absence with what became of the tasks that come due in it.
 *
 * @param standIn {@code least-loaded}, {@code lead}, or the identity of a person
 * @param passed whose tasks are done by whom at present; empty before the absence begins
 * @param kept how many stay with the person because nobody is there who could do them
 */
record AbsenceJson(
        UUID id,
        EmployeeId employeeId,
        Instant from,
        Instant to,
        String kind,
        String note,
        String standIn,
        List<Passed> passed,
        int kept) {

    record Passed(DepartureJson.Named to, int tasks) {}

    static AbsenceJson of(Absence one, Covered covered, Staff staff) {
        return new AbsenceJson(
                one.id(),
                one.employee(),
                one.from(),
                one.to(),
                one.kind().name().toLowerCase(Locale.ROOT),
                one.note(),
                one.standIn().word(),
                covered.shares().stream()
                        .map(share -> new Passed(DepartureJson.Named.of(share.substitute(), staff), share.tasks()))
                        .toList(),
                covered.kept());
    }
}
