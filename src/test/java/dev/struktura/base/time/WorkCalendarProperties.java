package dev.struktura.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.time.WeekHours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calendar against an oracle that looks at the clock on the wall once a minute. */
class WorkCalendarProperties {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Kyiv"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Almaty"),
            // puts the clock back across midnight, and by half an hour
            ZoneId.of("America/Havana"),
            ZoneId.of("Australia/Lord_Howe"));

    /** A calendar and a moment to start from, near a change of the clock as often as not. */
    record Case(WeekCalendar calendar, Instant from) {}

    @Property(tries = 300)
    void aMomentIsWorkingWhenTheClockOnTheWallSaysSo(
            @ForAll("cases") Case it, @ForAll @IntRange(max = 5_000) int minutes) {
        Instant moment = it.from.plus(Duration.ofMinutes(minutes));
        assertThat(it.calendar.isWorking(moment)).isEqualTo(wallSaysWorking(it.calendar, moment));
    }

    @Property(tries = 300)
    void workingTimeBetweenTwoMomentsIsTheMinutesAnOnlookerCounts(
            @ForAll("cases") Case it, @ForAll @IntRange(max = 6_000) int minutes) {
        Instant to = it.from.plus(Duration.ofMinutes(minutes));
        long counted = 0;
        for (Instant minute = it.from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            counted += wallSaysWorking(it.calendar, minute) ? 1 : 0;
        }
        assertThat(it.calendar.between(it.from, to)).isEqualTo(Duration.ofMinutes(counted));
        assertThat(it.calendar.between(to, it.from)).isEqualTo(Duration.ofMinutes(-counted));
    }

    @Property(tries = 300)
    void addingWorkingTimeEndsWhereAnOnlookerHasCountedIt(
            @ForAll("cases") Case it, @ForAll @IntRange(min = 1, max = 1_500) int working) {
        Instant minute = it.from;
        int counted = 0;
        for (int waited = 0; counted < working; waited++) {
            counted += wallSaysWorking(it.calendar, minute) ? 1 : 0;
            minute = minute.plusSeconds(60);
            if (waited > 60_000) {
                return;
            }
        }
        assertThat(it.calendar.plus(it.from, Duration.ofMinutes(working))).isEqualTo(minute);
    }

    @Property(tries = 300)
    void theNextWorkingMomentIsTheFirstOneAnOnlookerSees(@ForAll("cases") Case it) {
        Instant minute = it.from;
        for (int waited = 0; !wallSaysWorking(it.calendar, minute); waited++) {
            minute = minute.plusSeconds(60);
            if (waited > 60_000) {
                return;
            }
        }
        assertThat(it.calendar.nextWorking(it.from)).isEqualTo(minute);
    }

    @Property(tries = 200)
    void whatWasAddedIsWhatLiesBetween(@ForAll("cases") Case it, @ForAll @IntRange(max = 500_000) int seconds) {
        Duration working = Duration.ofSeconds(seconds);
        assertThat(it.calendar.between(it.from, it.calendar.plus(it.from, working)))
                .isEqualTo(working);
    }

    private static boolean wallSaysWorking(WeekCalendar calendar, Instant moment) {
        LocalDateTime wall = LocalDateTime.ofInstant(moment, calendar.zone());
        int minute = wall.getHour() * 60 + wall.getMinute();
        return covers(calendar, wall.toLocalDate(), minute)
                || covers(calendar, wall.toLocalDate().minusDays(1), minute + 24 * 60);
    }

    private static boolean covers(WeekCalendar calendar, LocalDate day, int minute) {
        return !calendar.holidays().contains(day)
                && calendar.hours().of(day.getDayOfWeek()).stream()
                        .anyMatch(span -> span.from() <= minute && minute < span.to());
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZONES);
        Arbitrary<Integer> dayOfMonth = Arbitraries.integers().between(1, 31);
        return Combinators.combine(
                        zones,
                        weeks(),
                        dayOfMonth,
                        Arbitraries.longs(),
                        Arbitraries.integers().between(-3 * 1440, 1440))
                .as((zone, hours, holiday, seed, around) -> {
                    Holidays holidays = day -> day.getDayOfMonth() == holiday;
                    return new Case(new WeekCalendar(zone, hours, holidays), moment(zone, seed, around));
                });
    }

    private static Instant moment(ZoneId zone, long seed, int minutesAround) {
        Instant start =
                Instant.parse("2020-01-01T00:00:00Z").plus(Math.floorMod(seed, 5 * 365L * 1440), ChronoUnit.MINUTES);
        var change = zone.getRules().nextTransition(start);
        boolean near = change != null && (seed & 1) == 0;
        return near ? change.getInstant().plus(Duration.ofMinutes(minutesAround)) : start;
    }

    @Provide
    Arbitrary<WeekHours> weeks() {
        return days().list().ofSize(7).map(days -> {
            Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
            for (int i = 0; i < 7; i++) {
                week.put(DayOfWeek.of(i + 1), days.get(i));
            }
            // a week without any hours never ends: every case works on Wednesdays at least
            week.merge(
                    DayOfWeek.WEDNESDAY, List.of(), (given, none) -> given.isEmpty() ? List.of(new Span(0, 1)) : given);
            return new WeekHours(week);
        });
    }

    /** No hours, all day, a shift over midnight, or two spans with a break. */
    private static Arbitrary<List<Span>> days() {
        Arbitrary<Integer> minute = Arbitraries.integers().between(0, 1439);
        Arbitrary<List<Span>> shift = Combinators.combine(
                        minute, Arbitraries.integers().between(1, 1440))
                .as((from, length) -> List.of(new Span(from, from + length)));
        Arbitrary<List<Span>> broken = minute.set().ofSize(4).map(ends -> {
            List<Integer> sorted = ends.stream().sorted().toList();
            return List.of(new Span(sorted.get(0), sorted.get(1)), new Span(sorted.get(2), sorted.get(3)));
        });
        return Arbitraries.oneOf(
                Arbitraries.just(List.of()), Arbitraries.just(List.of(new Span(0, 1440))), shift, broken);
    }
}
