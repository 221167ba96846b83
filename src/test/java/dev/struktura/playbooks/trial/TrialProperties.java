package dev.struktura.playbooks.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.time.Holidays;
import dev.struktura.base.time.WeekHours;
import dev.struktura.base.time.WorkCalendar;
import dev.struktura.process.Decision;
import dev.struktura.process.Horizon;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Time in a trial: timers come due exactly at their moments, however the clock is wound. */
class TrialProperties {

    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Instant FRIDAY = Instant.parse("2026-03-06T14:00:00Z");
    private static final ProcessDocument TECHFLOW = ProcessDocument.shipped("/processes/techflow.yaml");
    private static final DueTimes BY_THE_WALL = armed -> armed.delay().after(armed.from(), null, ZoneOffset.UTC);

    @Property(tries = 200)
    void windingInPartsIsWindingAtOnce(
            @ForAll("inputs") List<String> inputs, @ForAll @IntRange(min = 2, max = 9) int parts) {
        List<String> divided = new ArrayList<>();
        for (String input : inputs) {
            divided.addAll(input.equals("wind:PT72H") ? divided(parts) : List.of(input));
        }

        assertThat(tried(divided).happenings()).isEqualTo(tried(inputs).happenings());
    }

    @Property(tries = 200)
    void decisionsStandInTheOrderOfTimeAndNoTimerIsLate(@ForAll("inputs") List<String> inputs) {
        Trial trial = tried(inputs);

        assertThat(trial.happenings()).extracting(Happening::at).isSorted();
        assertThat(trial.happenings()).allSatisfy(happening -> {
            if (happening.stimulus() instanceof Stimulus.Elapse elapse) {
                assertThat(elapse.due()).isEqualTo(happening.at());
            }
        });
        assertThat(trial.running().keySet()).isEqualTo(trial.state().armed());
        assertThat(trial.running().values()).allSatisfy(due -> assertThat(due).isAfter(trial.now()));
    }

    @Example
    void workingTimeIsCountedByTheCalendar() {
        String json = TECHFLOW.toJson()
                .replace(
                        "\"after\":\"PT24H\",\"since\":\"action\"",
                        "\"after\":\"PT6H\",\"time\":\"working\",\"since\":\"action\"");
        WorkCalendar week = WorkCalendar.of(ZoneId.of("UTC"), WeekHours.parse("mon-fri 09:00-18:00"), Holidays.none());

        Trial trial = Trial.of(
                ProcessDocument.parse(json).toVersion(1),
                Horizon.NONE,
                FRIDAY,
                read(List.of("next")),
                armed -> armed.delay().after(armed.from(), week, ZoneOffset.UTC));

        assertThat(trial.now()).isEqualTo(Instant.parse("2026-03-09T11:00:00Z"));
        assertThat(trial.happenings().getLast().steps())
                .anySatisfy(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                Step.Ordered.class,
                                ordered -> assertThat(ordered.rule()).isEqualTo("idle-24h")));
    }

    @Example
    void aRuleTakesTheCaseOnIntoTheOtherProcessAsItIsInForce() {
        ProcessVersion sale = drawn("sale", "other");
        ProcessVersion other = drawn("other", "sale");

        Trial trial = Trial.of(
                sale,
                new OtherProcesses(sale, key -> key.equals("other") ? Optional.of(other) : Optional.empty()),
                FRIDAY,
                read(List.of("next", "approve:sure", "move:end")),
                BY_THE_WALL);

        assertThat(trial.version()).isEqualTo(other);
        assertThat(trial.state().stage()).isEqualTo("end");
        assertThat(trial.happenings()).extracting(Happening::version).containsExactly(sale, sale, other, other);
    }

    @Example
    void whatNobodySaidYesToStaysWhereItIs() {
        ProcessVersion sale = drawn("sale", "other");

        Trial trial = Trial.of(sale, Horizon.NONE, FRIDAY, read(List.of("next", "move:end")), BY_THE_WALL);

        assertThat(trial.version()).isEqualTo(sale);
        assertThat(trial.state().stage()).isEqualTo("start");
        assertThat(trial.happenings().getLast().decision()).isEqualTo(new Decision.GateNotMet("end", List.of("sure")));
    }

    /** Goes over to another process after a day, and wants a yes before its end. */
    private static ProcessVersion drawn(String key, String other) {
        return ProcessDocument.parse("""
            key: %s
            name: { uk: a, ru: a, en: a }
            fields: []
            stages:
              - key: start
                name: { uk: a, ru: a, en: a }
                hint: { uk: a, ru: a, en: a }
                next: [ end ]
                rules:
                  - { key: over, name: { uk: a, ru: a, en: a }, after: PT24H, do: [ { transfer: { process: %s } } ] }
              - key: end
                name: { uk: a, ru: a, en: a }
                hint: { uk: a, ru: a, en: a }
                approvals: [ { key: sure, name: { uk: a, ru: a, en: a }, by: head-of-sales } ]
            """.formatted(key, other)).toVersion(1);
    }

    @Example
    void whatSaysNothingThatCanBeDoneIsLeftOut() {
        assertThat(read(List.of("", "fly:away", "wind:soon", "wind:PT-1H", "wind:PT99999H")))
                .isEmpty();
        assertThat(tried(List.of("move:nowhere")).happenings()).hasSize(1);
    }

    /** Three days in so many equal parts, and what is left of them. */
    private static List<String> divided(int parts) {
        Duration part = THREE_DAYS.dividedBy(parts);
        List<String> inputs = new ArrayList<>(Collections.nCopies(parts, "wind:" + part));
        inputs.add("wind:" + THREE_DAYS.minus(part.multipliedBy(parts)));
        return inputs;
    }

    @Provide
    Arbitrary<List<String>> inputs() {
        return Arbitraries.of(
                        "wind:PT72H",
                        "move:qualification",
                        "move:cold-call",
                        "move:proposal",
                        "learn:need=a",
                        "learn:budget=b",
                        "learn:decisionMaker=c",
                        "act:call=negative",
                        "act:note=",
                        "event:proposal-opened")
                .list()
                .ofMaxSize(12);
    }

    private static Trial tried(List<String> inputs) {
        ProcessVersion techflow = TECHFLOW.toVersion(1);
        return Trial.of(techflow, Horizon.NONE, FRIDAY, read(inputs), BY_THE_WALL);
    }

    private static List<TrialInput> read(List<String> inputs) {
        return inputs.stream().flatMap(text -> TrialInput.read(text).stream()).toList();
    }
}
