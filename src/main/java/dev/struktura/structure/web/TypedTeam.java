package dev.struktura.structure.web;

import dev.struktura.structure.Goal;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.design.DesignDocument.GoalDocument;
import dev.struktura.structure.design.DesignDocument.TeamDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A team as typed into its dialog.
 *
 * @param level {@code 1} to {@code 3}, or {@link #POD}
 * @param lead identity of a person; empty for nobody
 */
public record TypedTeam(
        String name, String level, String lead, List<String> duties, List<String> stages, List<TypedGoal> goals) {

    public static final String POD = "pod";

    /** Rows for goals that are not there yet. */
    private static final int SPARE_GOALS = 2;

    /** A goal as typed; {@code metric} is empty in a row that is not used. */
    public record TypedGoal(String metric, String target, String period, String name) {

        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

        private static final TypedGoal SPARE = new TypedGoal("", "", Goal.Period.MONTH.key(), "");

        private static TypedGoal of(Goal goal) {
            return new TypedGoal(
                    goal.metric().key(),
                    goal.target().stripTrailingZeros().toPlainString(),
                    goal.period().key(),
                    Objects.requireNonNullElse(goal.name(), ""));
        }

        /** The target; null when it is no number. */
        private @Nullable BigDecimal number() {
            String digits = target.replaceAll("\\s", "").replace(',', '.');
            return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : null;
        }

        /** What can be measured already; empty while it is being typed. */
        private Optional<Goal> goal() {
            BigDecimal number = number();
            return Stream.of(Goal.Metric.values())
                    .filter(one -> one.key().equals(metric) && number != null && Goal.fits(one, number))
                    .flatMap(known -> Stream.of(Goal.Period.values())
                            .filter(one -> one.key().equals(period))
                            .map(often -> new Goal(known, Objects.requireNonNull(number), often, name)))
                    .findFirst();
        }

        private GoalDocument document() {
            return new GoalDocument(metric, number(), period, name.isBlank() ? null : name.strip());
        }
    }

    static TypedTeam of(PlannedTeam team) {
        return new TypedTeam(
                team.name(),
                team.level() == null ? POD : team.level().toString(),
                team.lead() == null ? "" : team.lead().toString(),
                team.duties(),
                team.stages(),
                team.goals().stream().map(TypedGoal::of).toList());
    }

    static TypedTeam of(MultiValueMap<String, String> fields) {
        List<String> metrics = all(fields, "metric");
        return new TypedTeam(
                first(fields, "name"),
                first(fields, "level"),
                first(fields, "lead"),
                all(fields, "duty"),
                all(fields, "stage"),
                IntStream.range(0, metrics.size())
                        .filter(row -> !metrics.get(row).isEmpty())
                        .mapToObj(row -> new TypedGoal(
                                metrics.get(row),
                                at(fields, "target", row),
                                at(fields, "period", row),
                                at(fields, "goal", row)))
                        .toList());
    }

    /** Those of the goals that can be judged as they stand. */
    List<Goal> measurable() {
        return goals.stream().flatMap(goal -> goal.goal().stream()).toList();
    }

    /** The goals, and rows for some more. */
    public List<TypedGoal> rows() {
        List<TypedGoal> rows = new ArrayList<>(goals);
        for (int spare = 0; spare < SPARE_GOALS; spare++) {
            rows.add(TypedGoal.SPARE);
        }
        return rows;
    }

    /** The team as the document of a design has it, with what is not typed as it was. */
    TeamDocument document(TeamDocument before) {
        boolean pod = level.equals(POD);
        return new TeamDocument(
                before.id(),
                name.strip(),
                pod ? POD : "level",
                level.matches("[1-9]") ? Integer.valueOf(level) : null,
                lead.isEmpty() ? null : lead,
                null,
                duties,
                stages,
                goals.stream().map(TypedGoal::document).toList(),
                before.members());
    }

    private static List<String> all(MultiValueMap<String, String> fields, String name) {
        return List.copyOf(Objects.requireNonNullElse(fields.get(name), List.of()));
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    private static String at(MultiValueMap<String, String> fields, String name, int row) {
        List<String> values = all(fields, name);
        return row < values.size() ? values.get(row) : "";
    }
}
