package dev.struktura.playbooks.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a draft would have made of a deal that went its way. */
class ReplayTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant A_MONTH_LATER = MONDAY.plus(Duration.ofDays(30));
    private static final ProcessDocument TECHFLOW = ProcessDocument.shipped("/processes/techflow.yaml");
    private static final UUID DEAL = new UUID(1, 1);
    private static final UUID OLENA = new UUID(2, 1);

    @Test
    void whatBecomesRarerCountsAsMuchAsWhatBecomesMoreFrequent() {
        Effect rarer = new Effect(Effect.Kind.DONE, "", "alert");
        Effect equal = new Effect(Effect.Kind.DONE, "", "assign");
        Effect more = new Effect(Effect.Kind.DONE, "", "task");
        Tally tally = Tally.of(DryRunResult.NOTHING);

        tally.add(new UUID(0, 1), Map.of(rarer, 7, equal, 4), Map.of(rarer, 2, equal, 4, more, 3));
        tally.add(new UUID(0, 2), Map.of(rarer, 2), Map.of(rarer, 1));

        assertThat(tally.result().lines()).extracting(Line::effect).containsExactly(rarer, more, equal);
        assertThat(tally.result().changed(Effect.Kind.DONE)).isEqualTo(2);
    }

    @Test
    void aStricterGateIsCountedAndTheDealGoesOnAsItWent() {
        ProcessVersion draft = drawn("\"ask\":[\"need\"", "\"gate\":[\"need\"],\"ask\":[\"need\"");

        Map<Effect, Integer> counts = counts(draft, MONDAY, wentToQualification());

        assertThat(counts)
                .containsEntry(new Effect(Effect.Kind.STOPPED, "qualification", "need"), 1)
                .containsEntry(new Effect(Effect.Kind.FIRED, "qualification", "ask-three-questions"), 1);
    }

    @Test
    void aWayThatIsNoMoreIsCountedAndTheDealGoesOnAsItWent() {
        ProcessVersion draft =
                drawn("\"next\":[\"qualification\",\"cold-call\",\"lost\"]", "\"next\":[\"cold-call\",\"lost\"]");

        Map<Effect, Integer> counts = counts(draft, MONDAY, wentToQualification());

        assertThat(counts)
                .containsEntry(new Effect(Effect.Kind.NO_WAY, "inbound", "qualification"), 1)
                .containsEntry(new Effect(Effect.Kind.FIRED, "qualification", "ask-three-questions"), 1);
    }

    @Test
    void aTimerMadeShorterFiresAndOneWhoseConditionDoesNotHoldIsSkipped() {
        ProcessVersion draft =
                drawn("\"after\":\"PT24H\",\"since\":\"action\"", "\"after\":\"PT1H\",\"since\":\"action\"");
        List<JournalEntry> journal = wentToQualification();
        journal.add(entry(
                2, "facts-changed", null, Map.of("fields", Map.of("need", "a", "budget", "b", "decisionMaker", "c"))));

        assertThat(counts(draft, MONDAY, journal))
                .containsEntry(new Effect(Effect.Kind.FIRED, "inbound", "idle-24h"), 1)
                .containsEntry(new Effect(Effect.Kind.SKIPPED, "qualification", "no-answers-24h"), 1)
                .containsEntry(new Effect(Effect.Kind.DONE, "", "remind"), 1);
        assertThat(counts(TECHFLOW.toVersion(1), MONDAY, journal))
                .doesNotContainKey(new Effect(Effect.Kind.FIRED, "inbound", "idle-24h"));
    }

    @Test
    void whatCameBeforeTheTimeIsLedThroughButNotCounted() {
        Map<Effect, Integer> counts =
                counts(TECHFLOW.toVersion(1), MONDAY.plus(Duration.ofHours(3)), wentToQualification());

        assertThat(counts)
                .containsEntry(new Effect(Effect.Kind.FIRED, "qualification", "no-answers-24h"), 1)
                .doesNotContainKey(new Effect(Effect.Kind.FIRED, "qualification", "ask-three-questions"));
    }

    @Test
    void timersThatSetEachOtherOffWithoutEndAreToldAsCircles() {
        ProcessVersion draft = ProcessDocument.parse("""
            key: techflow
            name: { uk: a, ru: a, en: a }
            fields: []
            stages:
              - key: inbound
                name: { uk: a, ru: a, en: a }
                hint: { uk: a, ru: a, en: a }
                rules:
                  - { key: on, name: { uk: a, ru: a, en: a }, after: PT0S, do: [ { move: { to: back } } ] }
              - key: back
                name: { uk: a, ru: a, en: a }
                hint: { uk: a, ru: a, en: a }
                rules:
                  - { key: on, name: { uk: a, ru: a, en: a }, after: PT0S, do: [ { move: { to: inbound } } ] }
            """).toVersion(1);

        assertThat(counts(draft, MONDAY, List.of(opened())).keySet())
                .anySatisfy(effect -> assertThat(effect.kind()).isEqualTo(Effect.Kind.CIRCLES));
    }

    @Test
    void entriesBesideTheProcessReachNobody() {
        List<JournalEntry> journal = new ArrayList<>(List.of(opened()));
        journal.add(entry(1, "payment-received", null, Map.of()));
        journal.add(entry(1, "handoff-withdrawn", "why.handoff.moved-on", Map.of()));
        journal.add(entry(2, "proposal-attached", null, Map.of()));

        assertThat(LifeReader.read(DEAL, journal).orElseThrow().told()).hasSize(2);
        assertThat(LifeReader.read(DEAL, List.of(entry(0, "deal-recorded", null, Map.of()))))
                .isEmpty();
    }

    private static List<JournalEntry> wentToQualification() {
        return new ArrayList<>(List.of(
                opened(),
                entry(
                        2,
                        "deal-moved",
                        "why.moved",
                        Map.of("to", "qualification", "process", "techflow", "processVersion", 1))));
    }

    private static JournalEntry opened() {
        return entry(
                0,
                "deal-opened",
                "why.opened",
                Map.of("to", "inbound", "process", "techflow", "processVersion", 1, "fields", Map.of()));
    }

    private static JournalEntry entry(int hour, String type, @Nullable String why, Map<String, Object> data) {
        return new JournalEntry(
                MONDAY.plus(Duration.ofHours(hour)),
                new JournalEntry.Subject("deal", DEAL),
                type,
                new JournalEntry.Actor(OLENA, "Олена"),
                null,
                why == null ? null : Reason.of(why),
                data);
    }

    private static ProcessVersion drawn(String words, String others) {
        assertThat(TECHFLOW.toJson()).contains(words);
        return ProcessDocument.parse(TECHFLOW.toJson().replace(words, others)).toVersion(2);
    }

    private static Map<Effect, Integer> counts(ProcessVersion version, Instant from, List<JournalEntry> journal) {
        Counting counting = new Counting(from, "techflow", (stage, duty) -> duty);
        Replay.lead(
                LifeReader.read(DEAL, journal).orElseThrow(),
                _ -> version,
                armed -> armed.delay().after(armed.from(), null, ZoneOffset.UTC),
                A_MONTH_LATER,
                counting);
        return counting.counts();
    }
}
