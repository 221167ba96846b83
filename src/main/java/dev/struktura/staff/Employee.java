package dev.struktura.staff;

import dev.struktura.base.time.Holidays;
import dev.struktura.base.time.WeekHours;
import dev.struktura.base.time.WorkCalendar;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person of the department.
 *
 * @param email what they sign in with and where their mail goes
 * @param zone where their working hours are counted
 * @param phone in E.164; null when unknown
 * @param active false once they left
 * @param holidays ISO 3166 code of the country whose public holidays they have; null when none
 * @param version counts the changes, 1 and up
 */
public record Employee(
        EmployeeId id,
        String name,
        String email,
        Role role,
        Locale locale,
        ZoneId zone,
        @Nullable String phone,
        boolean active,
        @Nullable String holidays,
        WeekHours hours,
        long version) {

    /** When they work in weeks like any other; absences come on top. */
    public WorkCalendar calendar() {
        return WorkCalendar.of(zone, hours, holidays == null ? Holidays.none() : Holidays.of(holidays));
    }

    public Viewer asViewer() {
        return new Viewer(id, name, email, role, locale, zone);
    }

    Employee at(long otherVersion) {
        return new Employee(id, name, email, role, locale, zone, phone, active, holidays, hours, otherVersion);
    }

    /** The names of the facts in which this person differs from what they were. */
    List<String> differences(Employee before) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("name", name.equals(before.name));
        same.put("email", email.equals(before.email));
        same.put("role", role == before.role);
        same.put("locale", locale.equals(before.locale));
        same.put("zone", zone.equals(before.zone));
        same.put("phone", Objects.equals(phone, before.phone));
        same.put("holidays", Objects.equals(holidays, before.holidays));
        same.put("hours", hours.equals(before.hours));
        return same.entrySet().stream()
                .filter(fact -> !fact.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
