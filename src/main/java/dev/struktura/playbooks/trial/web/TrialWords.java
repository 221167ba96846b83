package dev.struktura.playbooks.trial.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.trial.Happening;
import dev.struktura.playbooks.trial.web.TrialScene.Outcome;
import dev.struktura.process.Action;
import dev.struktura.process.Approval;
import dev.struktura.process.Decision;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import dev.struktura.process.WrongFact;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a trial shows, to one reader. */
final class TrialWords {

    private final Texts texts;
    private final Structure structure;
    private final ProcessVersion version;
    private final Map<String, Instant> running;
    private final Frame f;

    TrialWords(Texts texts, Structure structure, ProcessVersion version, Map<String, Instant> running, Frame f) {
        this.texts = texts;
        this.structure = structure;
        this.version = version;
        this.running = running;
        this.f = f;
    }

    /** The same words of another version. */
    private TrialWords under(ProcessVersion another) {
        return new TrialWords(texts, structure, another, running, f);
    }

    /** In the words of the version that decided. */
    TrialScene scene(Happening happening) {
        return under(happening.version()).told(happening);
    }

    private TrialScene told(Happening happening) {
        List<Outcome> outcomes = switch (happening.decision()) {
            case Decision.Taken taken -> outcomes(happening, taken.steps());
            case Decision.Ignored(Reason why) -> List.of(new Outcome("blocked", say(why), ""));
            case Decision.Stranded(Reason why) -> List.of(new Outcome("blocked", say(why), ""));
            case Decision.WrongFacts(List<WrongFact> wrong) ->
                wrong.stream()
                        .map(one -> new Outcome("blocked", say(one.why()), field(one.field())))
                        .toList();
            case Decision.GateNotMet(String stage, List<String> missing) ->
                List.of(new Outcome("blocked", t("playbooks.trial.gate", stage(stage), fields(missing)), ""));
            case Decision.MoveNotAllowed(String to, List<String> allowed) ->
                List.of(new Outcome(
                        "blocked",
                        t("playbooks.trial.no-way", stage(to)),
                        allowed.stream().map(this::stage).collect(Collectors.joining(", "))));
        };
        boolean refused = !(happening.decision() instanceof Decision.Taken);
        return new TrialScene(happening.at(), sign(happening.stimulus()), title(happening), refused, outcomes);
    }

    private static String sign(Stimulus stimulus) {
        return switch (stimulus) {
            case Stimulus.Open _ -> "opened";
            case Stimulus.Move _ -> "moved";
            case Stimulus.Learn _ -> "learnt";
            case Stimulus.Act _ -> "acted";
            case Stimulus.Event _ -> "event";
            case Stimulus.Approve _ -> "acted";
            case Stimulus.Elapse _, Stimulus.Assign _, Stimulus.Adopt _, Stimulus.GoBack _ -> "timer";
        };
    }

    private String title(Happening happening) {
        return switch (happening.stimulus()) {
            case Stimulus.Open _ -> t("playbooks.trial.opened");
            case Stimulus.Move move -> t("playbooks.trial.moved", stage(move.to()));
            case Stimulus.Learn learn -> t("playbooks.trial.learnt", facts(learn.facts()));
            case Stimulus.Act(String kind, String outcome) ->
                outcome == null
                        ? t("playbooks.trial.act." + kind)
                        : t("playbooks.trial.acted", t("playbooks.trial.act." + kind), outcome(outcome));
            case Stimulus.Event event -> event(event.name());
            case Stimulus.Elapse elapse ->
                t("playbooks.trial.elapsed", rule(happening.before().stage(), elapse.rule()));
            case Stimulus.Approve(String approval) -> t("playbooks.trial.approved", field(approval));
            case Stimulus.Assign _, Stimulus.Adopt _, Stimulus.GoBack _ -> "";
        };
    }

    private List<Outcome> outcomes(Happening happening, List<Step> steps) {
        List<Outcome> outcomes = new ArrayList<>();
        String stage = happening.before().stage();
        TrialWords words = this;
        for (Step step : steps) {
            if (step instanceof Step.Adopted adopted) {
                words = under(adopted.version());
            } else if (step instanceof Step.Entered entered) {
                stage = entered.stage();
            }
            Outcome outcome = words.outcome(stage, step);
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        if (outcomes.isEmpty() && happening.stimulus() instanceof Stimulus.Elapse) {
            outcomes.add(new Outcome("fact", t("playbooks.trial.let-be"), ""));
        }
        return outcomes;
    }

    private @Nullable Outcome outcome(String stage, Step step) {
        return switch (step) {
            case Step.Entered entered ->
                new Outcome("entered", t("playbooks.trial.entered", stage(entered.stage())), say(entered.why()));
            case Step.OwnerWanted wanted -> new Outcome("owner", owner(stage, wanted.duty()), "");
            case Step.Ordered ordered ->
                new Outcome("done", deed(ordered.action()), because(stage, ordered.rule(), ordered.why()));
            case Step.Armed armed -> new Outcome("timer", armed(stage, armed), "");
            case Step.Blocked blocked ->
                new Outcome(
                        "blocked",
                        t("playbooks.trial.gate", stage(blocked.to()), fields(blocked.missing())),
                        rule(stage, blocked.rule()));
            case Step.Skipped skipped -> new Outcome("fact", say(skipped.why()), rule(stage, skipped.rule()));
            case Step.Adopted adopted ->
                new Outcome(
                        "moved",
                        t(
                                "playbooks.trial.goes-on",
                                f.in(adopted.version().name()),
                                adopted.version().number()),
                        "");
            case Step.FactsChanged _, Step.Approved _, Step.Acted _, Step.Happened _, Step.Disarmed _ -> null;
        };
    }

    private String armed(String stage, Step.Armed armed) {
        Reason length = Reason.of(
                "playbooks.trial.armed",
                rule(stage, armed.rule()),
                armed.delay().amount());
        return say(length);
    }

    private String owner(String stage, String duty) {
        List<String> teams = structure.answeringFor(version.key(), stage, duty).stream()
                .map(Team::name)
                .toList();
        return teams.isEmpty()
                ? t("playbooks.trial.nobody", duty(duty))
                : t("playbooks.trial.owner", String.join(", ", teams), duty(duty));
    }

    private String because(String stage, String rule, Reason why) {
        return t("playbooks.trial.because", rule(stage, rule), say(why));
    }

    private String deed(Action action) {
        Object words = action.with().getOrDefault("title", action.with().get("text"));
        String kind = action(action.kind());
        String said = words instanceof Map<?, ?> languages ? String.valueOf(languages.get(f.language())) : "";
        Object due = action.with().get("due");
        String deed = said.isEmpty() ? kind : t("playbooks.trial.deed", kind, said);
        return due == null ? deed : say(Reason.of("playbooks.trial.due", deed, due));
    }

    String timer(String rule) {
        Instant due = running.get(rule);
        return due == null ? "" : say(Reason.of("playbooks.trial.due-at", due));
    }

    String stage(String key) {
        return version.find(key).map(found -> f.in(found.name())).orElse(key);
    }

    String rule(String stage, String key) {
        return version.find(stage).stream()
                .flatMap(found -> found.rules().stream())
                .filter(rule -> rule.key().equals(key))
                .map(Rule::name)
                .map(f::in)
                .findFirst()
                .orElse(key);
    }

    String field(String key) {
        return version.field(key)
                .map(Field::name)
                .or(() -> version.approval(key).map(Approval::name))
                .map(f::in)
                .orElse(key);
    }

    String action(String kind) {
        return known("playbooks.diff.action-kind.", kind);
    }

    String event(String name) {
        return known("event.", name);
    }

    String outcome(String word) {
        return known("deals.outcome.", word);
    }

    private String duty(String duty) {
        return known("structure.duty.", duty);
    }

    private String fields(List<String> keys) {
        return keys.stream().map(this::field).collect(Collectors.joining(", "));
    }

    private String facts(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .map(fact -> field(fact.getKey()) + ": " + fact.getValue())
                .collect(Collectors.joining(", "));
    }

    private String known(String prefix, String word) {
        return texts.has(prefix + word) ? t(prefix + word) : word;
    }

    private String t(String key, Object... facts) {
        return f.t(key, facts);
    }

    private String say(Reason why) {
        return f.why(why);
    }
}
