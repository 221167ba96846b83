package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class QuietHoursProperties {

    private static final QuietHours USUAL = new QuietHours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Property
    void aMessageWaitsUntilTheDayOpensAndNeverLonger(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll @IntRange(min = 0, max = 22) int opens,
            @ForAll @IntRange(min = 1, max = 8) int length,
            @ForAll @IntRange(min = 0, max = 4) int place) {
        ZoneId zone = ZoneId.of(
                java.util.List.of("Europe/Kyiv", "America/New_York", "Asia/Almaty", "Australia/Lord_Howe", "UTC")
                        .get(place));
        LocalTime from = LocalTime.of(opens, 0);
        LocalTime until = LocalTime.of(Math.min(23, opens + length), 30);
        Instant moment = Instant.ofEpochSecond(second);

        Instant next = new QuietHours(from, until).next(moment, zone);

        assertThat(next).isAfterOrEqualTo(moment).isBefore(moment.plus(Duration.ofHours(25)));
        assertThat(next.atZone(zone).toLocalTime()).isAfterOrEqualTo(from).isBefore(until);
    }

    @Example
    void theHourAtWhichTheDayClosesIsTheNextDays() {
        assertThat(USUAL.next(Instant.parse("2026-03-02T18:00:00Z"), KYIV))
                .isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(USUAL.next(Instant.parse("2026-03-02T17:59:59Z"), KYIV))
                .isEqualTo(Instant.parse("2026-03-02T17:59:59Z"));
    }

    @Example
    void theNightInWhichClocksGoForwardIsAnHourShorter() {
        assertThat(USUAL.next(Instant.parse("2026-03-28T22:00:00Z"), KYIV))
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Example
    void aPhoneTellsTheClockOfItsCountry() {
        assertThat(Zones.ofPhone("+380671234567")).contains(KYIV);
        assertThat(Zones.ofPhone("+77011234567")).contains(ZoneId.of("Asia/Almaty"));
        assertThat(Zones.ofPhone("777")).isEmpty();
        assertThat(Zones.phone("067 123 45 67", KYIV)).contains("+380671234567");
    }
}
