package dev.struktura.playbooks.trial.web;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.playbooks.history.DryRun;
import dev.struktura.playbooks.history.DryRunResult;
import dev.struktura.playbooks.history.Effect;
import dev.struktura.playbooks.history.Line;
import dev.struktura.playbooks.trial.web.RunView.Example;
import dev.struktura.playbooks.trial.web.RunView.Group;
import dev.struktura.playbooks.trial.web.RunView.Row;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.structure.Structure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a dry run has found into words; deals are named only to who may see them. */
@Component
class RunViews {

    private static final int MOST_HEADLINES = 6;

    private final Texts texts;
    private final Structure structure;
    private final ProcessVersions versions;
    private final Deals deals;

    RunViews(Texts texts, Structure structure, ProcessVersions versions, Deals deals) {
        this.texts = texts;
        this.structure = structure;
        this.versions = versions;
        this.deals = deals;
    }

    RunView of(DryRun run, Frame f) {
        DryRunResult result = run.result();
        Names names = new Names(run, f);
        Map<UUID, Example> seen = deals
                .byIds(result.examples().stream().map(DealId::new).toList())
                .stream()
                .collect(toMap(deal -> deal.id().value(), RunViews::example));
        List<Group> groups = Arrays.stream(Effect.Kind.values())
                .map(kind -> new Group(kind, result.changed(kind), rows(result.of(kind), names, seen)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new RunView(run, headlines(result, names), groups);
    }

    private static Example example(Deal deal) {
        return new Example(deal.id().toString(), deal.number());
    }

    private static List<Row> rows(List<Line> lines, Names names, Map<UUID, Example> seen) {
        return lines.stream()
                .filter(line -> line.more() + line.fewer() > 0)
                .map(line -> new Row(
                        names.title(line.effect()),
                        line.ran(),
                        line.draft(),
                        line.more(),
                        line.fewer(),
                        line.examples().stream()
                                .map(seen::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    private List<String> headlines(DryRunResult result, Names names) {
        return result.lines().stream()
                .flatMap(line -> Stream.ofNullable(headline(line, names)))
                .limit(MOST_HEADLINES)
                .toList();
    }

    private @Nullable String headline(Line line, Names names) {
        int more = line.draft() - line.ran();
        return switch (line.effect().kind()) {
            case DONE ->
                more == 0
                        ? null
                        : names.t(
                                more > 0 ? "playbooks.dry-run.more" : "playbooks.dry-run.less",
                                names.title(line.effect()),
                                Math.abs(more));
            case STOPPED ->
                line.more() == 0 ? null : names.t("playbooks.dry-run.stop", names.title(line.effect()), line.more());
            case NO_WAY ->
                line.more() == 0 ? null : names.t("playbooks.dry-run.way", names.title(line.effect()), line.more());
            case BLOCKED, FIRED, SKIPPED, OWNED, CIRCLES -> null;
        };
    }

    /** Names of things in the draft, or else in the version in force. */
    private final class Names {

        private final List<TrialWords> words;
        private final Frame f;

        private Names(DryRun run, Frame f) {
            this.f = f;
            ProcessVersion draft = run.document().toVersion(0);
            this.words = Stream.of(Optional.of(draft), versions.latest(draft.key()))
                    .flatMap(Optional::stream)
                    .map(version -> new TrialWords(texts, structure, version, Map.of(), f))
                    .toList();
        }

        private String title(Effect effect) {
            String subject = effect.subject();
            return switch (effect.kind()) {
                case DONE -> words.getFirst().action(subject);
                case STOPPED -> t("playbooks.dry-run.at", stage(effect.stage()), fields(subject));
                case NO_WAY -> t("playbooks.dry-run.from-to", stage(effect.stage()), stage(subject));
                case BLOCKED, FIRED, SKIPPED -> t("playbooks.dry-run.at", stage(effect.stage()), rule(effect));
                case OWNED -> t("playbooks.dry-run.at", stage(effect.stage()), subject);
                case CIRCLES -> stage(effect.stage());
            };
        }

        private String stage(String key) {
            return named(key, one -> one.stage(key));
        }

        private String rule(Effect effect) {
            return named(effect.subject(), one -> one.rule(effect.stage(), effect.subject()));
        }

        private String fields(String keys) {
            return Arrays.stream(keys.split(" ", -1))
                    .map(key -> named(key, one -> one.field(key)))
                    .collect(Collectors.joining(", "));
        }

        private String named(String key, Function<TrialWords, String> name) {
            return words.stream()
                    .map(name)
                    .filter(found -> !found.equals(key))
                    .findFirst()
                    .orElse(key);
        }

        private String t(String key, Object... facts) {
            return f.t(key, facts);
        }
    }
}
