package dev.struktura.staff.api;

import dev.struktura.base.time.WeekHours;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person as programs see them. */
record EmployeeJson(
        EmployeeId id,
        String name,
        String email,
        String role,
        String locale,
        ZoneId zone,
        @Nullable String phone,
        WeekHours hours,
        @Nullable String holidays,
        boolean active,
        long version) {

    static EmployeeJson of(Employee one) {
        return new EmployeeJson(
                one.id(),
                one.name(),
                one.email(),
                one.role().name().toLowerCase(Locale.ROOT),
                one.locale().getLanguage(),
                one.zone(),
                one.phone(),
                one.hours(),
                one.holidays(),
                one.active(),
                one.version());
    }
}
