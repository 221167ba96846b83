package dev.struktura.playbooks.trial.web;

import dev.struktura.base.time.WorkCalendar;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.trial.OtherProcesses;
import dev.struktura.playbooks.trial.Trial;
import dev.struktura.playbooks.trial.TrialInput;
import dev.struktura.process.Approval;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs a trial and says what came of it. Working time is that of whoever tries. */
@Component
class TrialViews {

    private final Texts texts;
    private final Structure structure;
    private final Staff staff;
    private final ProcessVersions versions;
    private final Clock clock;

    TrialViews(Texts texts, Structure structure, Staff staff, ProcessVersions versions, Clock clock) {
        this.texts = texts;
        this.structure = structure;
        this.staff = staff;
        this.versions = versions;
        this.clock = clock;
    }

    /** Who reads, and in which words. */
    record Reading(Viewer viewer, Frame f) {}

    TrialView of(String address, ProcessVersion tried, TrialPage.Wanted wanted, Reading by) {
        Instant from = Optional.ofNullable(wanted.from())
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MINUTES));
        List<TrialInput> inputs = wanted.inputs().stream()
                .flatMap(text -> TrialInput.read(text).stream())
                .limit(Trial.MOST_INPUTS)
                .toList();
        WorkCalendar working = staff.calendarOf(by.viewer().id());
        Trial trial = Trial.of(
                tried,
                new OtherProcesses(tried, versions::latest),
                from,
                inputs,
                armed -> armed.delay().after(armed.from(), working, by.viewer().zone()));
        ProcessVersion version = trial.version();
        TrialWords words = new TrialWords(texts, structure, version, trial.running(), by.f());
        Stage stage = version.stage(trial.state().stage());
        return new TrialView(
                address,
                by.f().in(version.name()),
                inputs.stream().map(TrialInput::text).toList(),
                from,
                trial.now(),
                words.stage(stage.key()),
                trial.happenings().stream().map(words::scene).toList().reversed(),
                named(stage.next(), words::stage),
                named(version.fields().stream().map(field -> field.key()).toList(), words::field),
                named(approvals(version, stage), words::field),
                named(events(version), words::event),
                named(outcomes(version), words::outcome),
                named(trial.running().keySet(), rule -> words.rule(stage.key(), rule) + ": " + words.timer(rule)),
                facts(trial, words),
                trial.goesInCircles());
    }

    private static Map<String, String> facts(Trial trial, TrialWords words) {
        Map<String, String> facts = new LinkedHashMap<>();
        trial.state().facts().forEach((field, value) -> facts.put(words.field(field), value.toString()));
        return facts;
    }

    private static Map<String, String> named(Collection<String> keys, Function<String, String> name) {
        Map<String, String> named = new LinkedHashMap<>();
        keys.forEach(key -> named.put(key, name.apply(key)));
        return named;
    }

    /** What the stages that come next may want a yes for. */
    private static List<String> approvals(ProcessVersion version, Stage stage) {
        return stage.next().stream()
                .flatMap(next -> version.stage(next).approvals().stream())
                .map(Approval::key)
                .distinct()
                .toList();
    }

    /** What the rules wait for, an activity apart. */
    private static List<String> events(ProcessVersion version) {
        return rules(version)
                .flatMap(rule -> switch (rule.trigger()) {
                    case Trigger.OnEvent(String event, var _) -> Stream.of(event);
                    case Trigger.AfterEvent(String event, var _, var _) -> Stream.of(event);
                    case Trigger.OnEntry _, Trigger.AfterEntry _, Trigger.AfterAction _ -> Stream.<String>empty();
                })
                .filter(event -> !event.equals("activity"))
                .distinct()
                .toList();
    }

    private static List<String> outcomes(ProcessVersion version) {
        return Stream.concat(
                        Stream.of("positive"),
                        rules(version)
                                .flatMap(rule -> rule.trigger() instanceof Trigger.OnEvent(var _, String outcome)
                                        ? Stream.ofNullable(outcome)
                                        : Stream.empty()))
                .distinct()
                .toList();
    }

    private static Stream<Rule> rules(ProcessVersion version) {
        return version.stages().stream().flatMap(stage -> stage.rules().stream());
    }
}
