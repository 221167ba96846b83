package dev.struktura.base.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of one country, computed once a year. */
final class CountryHolidays implements Holidays {

    private static final Map<String, CountryHolidays> KNOWN = new ConcurrentHashMap<>();

    private final HolidayManager manager;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private CountryHolidays(HolidayManager manager) {
        this.manager = manager;
    }

    static CountryHolidays of(String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (code.length() != 2 || !HolidayManager.getSupportedCalendarCodes().contains(code)) {
            throw new IllegalArgumentException("the holidays of " + country + " are not known");
        }
        return KNOWN.computeIfAbsent(
                code.toLowerCase(Locale.ROOT),
                known -> new CountryHolidays(HolidayManager.getInstance(ManagerParameters.create(known))));
    }

    @Override
    public boolean contains(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::compute).contains(day);
    }

    private Set<LocalDate> compute(int year) {
        return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
