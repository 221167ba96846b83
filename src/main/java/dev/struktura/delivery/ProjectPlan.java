package dev.struktura.delivery;

import dev.struktura.base.LocalText;
import dev.struktura.process.ActionHandler.Order;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which tasks make up a project: those the process version lists, else the standard ones. */
record ProjectPlan(List<Step> steps) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ProjectPlan STANDARD = standard();

    /**
     * One task of the plan.
     *
     * @param due ISO-8601, from the start of the project: {@code PT4H}, {@code P3D}
     */
    record Step(LocalText title, String due) {

        Instant dueAt(Instant start, ZoneId zone) {
            return due.contains("T")
                    ? start.plus(Duration.parse(due))
                    : start.atZone(zone).plus(Period.parse(due)).toInstant();
        }
    }

    /** @throws IllegalArgumentException when the version lists tasks that are none */
    static ProjectPlan of(Order order) {
        Object tasks = order.with().get("tasks");
        return tasks == null ? STANDARD : YAML.convertValue(Map.of("steps", tasks), ProjectPlan.class);
    }

    private static ProjectPlan standard() {
        try (InputStream plan = Objects.requireNonNull(
                ProjectPlan.class.getResourceAsStream("/delivery/standard-project.yaml"), "the standard project")) {
            return YAML.readValue(plan, ProjectPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the standard project cannot be read", e);
        }
    }
}
