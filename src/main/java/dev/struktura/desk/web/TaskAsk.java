package dev.struktura.desk.web;

import dev.struktura.desk.Priority;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskFilter;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which tasks somebody asked for, as the address of the page says it; what makes no sense is as if it were not there. */
public record TaskAsk(String assignee, String state, String priority, String due, String team, String deal) {

    private static final Duration SOON = Duration.ofHours(4);

    static TaskAsk of(Map<String, String> query) {
        return new TaskAsk(
                query.getOrDefault("assignee", "me"),
                query.getOrDefault("state", "open"),
                query.getOrDefault("priority", ""),
                query.getOrDefault("due", ""),
                query.getOrDefault("team", ""),
                query.getOrDefault("deal", ""));
    }

    boolean isUsual() {
        return equals(of(Map.of()));
    }

    TaskFilter filter(Viewer viewer, Instant now) {
        TaskFilter filter = TaskFilter.ALL
                .in(read(state, Task.State::of))
                .with(read(priority, Priority::of))
                .ofTeam(read(team, TeamId::of))
                .about(read(deal, UUID::fromString))
                .dueBefore(dueBefore(now));
        return switch (assignee) {
            case "me" -> filter.of(viewer.id());
            case "none" -> filter.nobodys();
            default -> filter.of(read(assignee, EmployeeId::of));
        };
    }

    private @Nullable Instant dueBefore(Instant now) {
        return switch (due) {
            case "overdue" -> now;
            case "soon" -> now.plus(SOON);
            default -> null;
        };
    }

    /** Where this list goes on. */
    String after(String last) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/tasks");
        Map.of("assignee", assignee, "state", state, "priority", priority, "due", due, "team", team, "deal", deal)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        path.queryParam(name, value);
                    }
                });
        return path.queryParam("after", last).encode().toUriString();
    }

    private static <T> @Nullable T read(String text, Function<String, T> reader) {
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
