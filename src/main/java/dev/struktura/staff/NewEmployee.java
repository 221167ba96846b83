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

    /** Someone with ordinary hours, the Ukrainian language and holidays, who cannot sign in yet. */
    public static NewEmployee usual(String name, String email, Role role, ZoneId zone) {
        return new NewEmployee(name, email, role, Locale.of("uk"), zone, null, "UA", WeekHours.OFFICE, null);
    }

    public NewEmployee signingInWith(String word) {
        return new NewEmployee(name, email, role, locale, zone, phone, holidays, hours, word);
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
