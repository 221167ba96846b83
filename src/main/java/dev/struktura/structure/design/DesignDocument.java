package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A design as people and files write it, in JSON or YAML, after one schema: {@code structure/structure.schema.json}. Whatever a
 * design tells of itself but its name, note and teams is shown and not taken, so that what was read can be sent back.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DesignDocument(
        @Nullable String id,
        @Nullable String name,
        @Nullable String note,
        @Nullable String kind,
        @Nullable String state,
        @Nullable List<TeamDocument> teams,
        @Nullable Long version,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /**
     * A team.
     *
     * @param id names the team in force that it continues; without one the team is new
     * @param duties when left out, those usual for its level or for a pod
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TeamDocument(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Integer level,
            @Nullable String leadId,
            @Nullable String leadEmail,
            @Nullable List<String> duties,
            @Nullable List<String> stages,
            @Nullable List<GoalDocument> goals,
            @Nullable List<MemberDocument> members) {}

    /** A goal; {@code target} is a number in the unit of the metric. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GoalDocument(
            @Nullable String metric,
            @Nullable BigDecimal target,
            @Nullable String period,
            @Nullable String name) {}

    /** A seat; the person is named by identity, or by e-mail where the identity is not known here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberDocument(
            @Nullable String employeeId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable Integer weight,
            @Nullable Integer capacity) {}
}
