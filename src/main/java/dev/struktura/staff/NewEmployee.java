package dev.struktura.staff;

import dev.struktura.base.time.WeekHours;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone to be hired.
 *
 * @param password what they may sign in with; null until someone sets one
 */
public record NewEmployee(
        String name,
        String email,
        Role role,
        Locale locale,
        ZoneId zone,
        @Nullable String phone,
        @Nullable String holidays,
        WeekHours hours,
        @Nullable String password) {

    /** Someone with ordinary hours and Ukrainian holidays, working in Kyiv. */
    public static NewEmployee inKyiv(String name, String email, Role role, Locale locale, String password) {
        return new NewEmployee(
                name, email, role, locale, ZoneId.of("Europe/Kyiv"), null, "UA", WeekHours.OFFICE, password);
    }

    Employee as(EmployeeId id) {
        return new Employee(id, name, email, role, locale, zone, phone, true, holidays, hours, 1);
    }

    /** Somebody just like that, password aside. */
    static NewEmployee like(Employee one) {
        return new NewEmployee(
                one.name(),
                one.email(),
                one.role(),
                one.locale(),
                one.zone(),
                one.phone(),
                one.holidays(),
                one.hours(),
                null);
    }

    NewEmployee speaking(Locale language) {
        return new NewEmployee(name, email, role, language, zone, phone, holidays, hours, password);
    }
}
