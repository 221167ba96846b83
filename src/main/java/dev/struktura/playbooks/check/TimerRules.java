package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;

import dev.struktura.base.LocalText;
import dev.struktura.playbooks.check.Scene.Placed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every timer fires one day, and not at once. */
final class TimerRules {

    static final List<CheckRule> ALL = List.of(
            new CheckRule("length-wrong", ERROR, TimerRules::wrongLength),
            new CheckRule("timer-at-once", ERROR, TimerRules::atOnce),
            new CheckRule("timer-never", ERROR, TimerRules::never));

    private TimerRules() {}

    private static Stream<Trouble> wrongLength(Scene scene) {
        return scene.rules().flatMap(placed -> {
            DrawnTrigger trigger = placed.rule().trigger();
            Stream<String> wrong = Stream.ofNullable(trigger.after())
                    .filter(after -> Length.of(after).isEmpty());
            Stream<String> days = Stream.ofNullable(trigger.after())
                    .filter(after -> trigger.working()
                            && !after.contains("T")
                            && Length.of(after).isPresent());
            Stream<String> patience = Stream.ofNullable(trigger.skipAfter())
                    .filter(after -> !after.contains("T") || Length.of(after).isEmpty());
            return Stream.of(
                            wrong.map(word ->
                                    at(placed, "after", Trouble.word(word)).as("unreadable")),
                            days.map(word ->
                                    at(placed, "after", Trouble.word(word)).as("working")),
                            patience.map(word ->
                                    at(placed, "skipAfter", Trouble.word(word)).as("late")))
                    .flatMap(found -> found);
        });
    }

    private static Stream<Trouble> atOnce(Scene scene) {
        return scene.rules()
                .filter(placed ->
                        placed.rule().trigger().length().filter(Length::isZero).isPresent())
                .map(placed -> at(placed, "after"));
    }

    private static Stream<Trouble> never(Scene scene) {
        return scene.rules()
                .filter(placed -> placed.rule().trigger().isTimer())
                .flatMap(placed -> Stream.of(
                                unheard(scene, placed),
                                far(placed),
                                leftBehind(scene, placed),
                                forestalled(placed),
                                tooStrict(placed))
                        .flatMap(found -> found)
                        .limit(1));
    }

    /** It counts from an event that nothing in the product tells. */
    private static Stream<Trouble> unheard(Scene scene, Placed placed) {
        return placed.rule().trigger().event().stream()
                .filter(event -> !scene.around().happens().test(event))
                .map(event -> at(placed, "since", Trouble.word(event)).as("event"));
    }

    private static Stream<Trouble> far(Placed placed) {
        return placed.rule().trigger().length().stream()
                .filter(Length::isFar)
                .map(length -> at(
                                placed,
                                "after",
                                Trouble.word(
                                        String.valueOf(placed.rule().trigger().after())))
                        .as("far"));
    }

    /** A rule takes every case on as soon as it enters. */
    private static Stream<Trouble> leftBehind(Scene scene, Placed placed) {
        return placed.stage()
                .moving()
                .filter(rule -> rule.trigger().isOnEntry() && alwaysMoves(scene, placed.stage(), rule))
                .map(rule -> at(placed, "after", rule.name()).as("moved"))
                .limit(1);
    }

    /** Another timer takes every case on before it. */
    private static Stream<Trouble> forestalled(Placed placed) {
        DrawnTrigger late = placed.rule().trigger();
        return placed.stage()
                .moving()
                .filter(rule -> rule.trigger().runsFromEntry() && rule.terms().isNone())
                .filter(rule -> rule.trigger().working() == late.working() && late.isArmedOnEntry())
                .filter(rule -> rule.trigger().length().stream()
                        .anyMatch(soon -> late.length().filter(soon::endsBefore).isPresent()))
                .map(rule -> at(placed, "after", rule.name()).as("forestalled"))
                .limit(1);
    }

    /** No timer is ever exactly in time. */
    private static Stream<Trouble> tooStrict(Placed placed) {
        return Stream.ofNullable(placed.rule().trigger().skipAfter())
                .filter(after -> Length.of(after).filter(Length::isZero).isPresent())
                .map(after -> at(placed, "skipAfter").as("strict"));
    }

    private static boolean alwaysMoves(Scene scene, DrawnStage stage, DrawnRule rule) {
        Set<String> known = new HashSet<>(stage.gate());
        return rule.terms().isNone()
                && scene.process()
                        .stage(rule.targets().getFirst())
                        .filter(to -> known.containsAll(to.gate()))
                        .isPresent();
    }

    private static Trouble at(Placed placed, String member, LocalText... facts) {
        return Trouble.at(
                placed.rule().place().in(member),
                Stream.concat(Stream.of(placed.stage().name(), placed.rule().name()), Stream.of(facts))
                        .toArray(LocalText[]::new));
    }
}
