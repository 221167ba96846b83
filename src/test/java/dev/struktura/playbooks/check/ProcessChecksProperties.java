package dev.struktura.playbooks.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.RandomProcesses;
import dev.struktura.playbooks.check.Finding.Severity;
import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.Kernel;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stimulus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random processes: what is sound passes the checks, and what passes the checks runs. */
class ProcessChecksProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Pattern WORD = Pattern.compile("(?<=\")[A-Za-z0-9-]+(?=\")");
    private static final List<String> OTHERS =
            List.of("stage-0", "stage-2", "won", "need", "budget", "PT0S", "P1D", "entry", "activity", "moon");

    @Property(tries = 300)
    void aSoundProcessHasNoErrors(@ForAll("sound") ProcessDocument process) {
        assertThat(errors(process)).isEmpty();
    }

    @Property(tries = 1000)
    void whateverIsDrawnIsCheckedAndRunsWhenNothingIsWrong(
            @ForAll("sound") ProcessDocument process,
            @ForAll("changes") List<Integer> changes,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        if (ProcessDocument.read(changed(process.toJson(), changes))
                        instanceof ProcessDocument.Read.Sound(ProcessDocument drawn)
                && errors(drawn).isEmpty()) {
            assertThat(run(drawn.toVersion(1), stimuli).isOpened()).isTrue();
        }
    }

    private static List<Finding> errors(ProcessDocument process) {
        return ProcessChecks.of(process, Papers.USUAL).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Puts other words where some of the words stand. */
    private static String changed(String json, List<Integer> changes) {
        List<MatchResult> words = WORD.matcher(json).results().toList();
        StringBuilder text = new StringBuilder(json);
        changes.stream()
                .map(change -> words.get(change % words.size()))
                .distinct()
                .sorted((one, other) -> other.start() - one.start())
                .forEach(word -> text.replace(word.start(), word.end(), OTHERS.get(word.start() % OTHERS.size())));
        return text.toString();
    }

    private static CaseState run(ProcessVersion version, List<Stimulus> stimuli) {
        CaseState state = after(version, CaseState.unopened(new UUID(0, 1), Map.of()), new Stimulus.Open(), START);
        Instant now = START;
        for (Stimulus stimulus : stimuli) {
            now = now.plus(Duration.ofHours(7));
            state = after(version, state, stimulus, now);
            for (String rule : state.armed()) {
                state = after(version, state, new Stimulus.Elapse(rule, state.visit(), now), now);
            }
        }
        return state;
    }

    private static CaseState after(ProcessVersion version, CaseState state, Stimulus stimulus, Instant now) {
        return Kernel.decide(version, state, stimulus, now) instanceof Decision.Taken taken ? taken.state() : state;
    }

    @Provide
    Arbitrary<ProcessDocument> sound() {
        return RandomProcesses.sound();
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Stimulus>> stimuli() {
        return Arbitraries.oneOf(
                        Arbitraries.of("stage-0", "stage-1", "stage-2", "won", "lost")
                                .map(to -> new Stimulus.Move(to, Map.of("need", "CRM", "budget", "1"), false)),
                        Arbitraries.of(RandomProcesses.EVENTS).map(event -> new Stimulus.Event(event, null, false)),
                        Arbitraries.of("negative", "positive").map(outcome -> new Stimulus.Act("call", outcome)),
                        Arbitraries.of(RandomProcesses.FIELDS).map(field -> new Stimulus.Learn(Map.of(field, "x"))))
                .list()
                .ofMaxSize(15)
                .map(List::copyOf);
    }
}
