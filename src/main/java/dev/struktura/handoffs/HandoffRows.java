package dev.struktura.handoffs;

import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The handoffs as rows; whoever writes has the deal locked. */
@Repository
class HandoffRows {

    private static final TypeReference<Map<String, Object>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<Handoff.Lacking>> MISSING = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandoffRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Handoff handoff) {
        Handoff.Answer answer = handoff.answer();
        jdbc.sql("""
            insert into handoffs.handoff
                (id, deal, deal_number, stage, from_team, from_team_name, from_person, to_team, to_team_name, to_person,
                 state, mode, asked, contested, evidence, missing, note, offered_at, due_at, escalated_at, decided_at,
                 silent, took_seconds)
            values (:id, :deal, :number, :stage, :fromTeam, :fromName, :from, :toTeam, :toName, :to, :state, :mode, :asked,
                    :contested, :evidence::jsonb, :missing::jsonb, :note, :offeredAt, :dueAt, :escalatedAt, :decidedAt,
                    :silent, :took)
            """)
                .param("id", handoff.id().value())
                .param("deal", handoff.deal().value())
                .param("number", handoff.number())
                .param("stage", handoff.stage())
                .param("fromTeam", handoff.from().team().value())
                .param("fromName", handoff.from().teamName())
                .param("from", value(handoff.from().employee()))
                .param("toTeam", handoff.to().team().value())
                .param("toName", handoff.to().teamName())
                .param("to", value(handoff.to().employee()))
                .param("state", handoff.state().word())
                .param("mode", (handoff.direct() ? Rule.Mode.DIRECT : Rule.Mode.OFFER).word())
                .param("asked", handoff.asked())
                .param("contested", handoff.contested())
                .param("evidence", json.writeValueAsString(handoff.evidence()))
                .param("missing", json.writeValueAsString(handoff.missing()))
                .param("note", handoff.note())
                .param("offeredAt", Timestamp.from(handoff.offeredAt()))
                .param("dueAt", Timestamp.from(handoff.dueAt()))
                .param("escalatedAt", timestamp(handoff.escalatedAt()))
                .param("decidedAt", answer == null ? null : Timestamp.from(answer.at()))
                .param("silent", answer != null && answer.silent())
                .param("took", answer == null ? null : answer.took().toSeconds())
                .update();
    }

    /** Writes down how it ended, and who has it when it was accepted. */
    void decide(HandoffId id, HandoffState state, @Nullable EmployeeId to, Handoff.Answer answer) {
        jdbc.sql("""
            update handoffs.handoff
               set state = :state, decided_at = :at, decided_by = :by, silent = :silent, reason_word = :word,
                   reason = :reason, took_seconds = :took, to_person = coalesce(:to, to_person)
             where id = :id and state = 'offered'
            """)
                .param("id", id.value())
                .param("state", state.word())
                .param("at", Timestamp.from(answer.at()))
                .param("by", value(answer.by()))
                .param("silent", answer.silent())
                .param("word", answer.reason())
                .param("reason", answer.text())
                .param("took", answer.took().toSeconds())
                .param("to", value(to))
                .update();
    }

    /** Somebody else gives it, or somebody else is asked. */
    void redirect(HandoffId id, @Nullable EmployeeId from, @Nullable EmployeeId to) {
        jdbc.sql("update handoffs.handoff set from_person = :from, to_person = :to where id = :id")
                .param("id", id.value())
                .param("from", value(from))
                .param("to", value(to))
                .update();
    }

    /** A person says more to what a stage has offered. */
    void supplement(HandoffId id, Map<String, Object> evidence, @Nullable String note) {
        jdbc.sql("""
            update handoffs.handoff
               set asked = true, evidence = :evidence::jsonb, missing = '[]', note = coalesce(:note, note)
             where id = :id and state = 'offered'
            """)
                .param("id", id.value())
                .param("evidence", json.writeValueAsString(evidence))
                .param("note", note)
                .update();
    }

    /** @return whether it was still open and nobody had told those who lead */
    boolean escalate(HandoffId id, Instant at) {
        return jdbc.sql("""
            update handoffs.handoff set escalated_at = :at
             where id = :id and state = 'offered' and escalated_at is null
            """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Handoff> find(HandoffId id) {
        return jdbc.sql("select * from handoffs.handoff where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Those of a deal, the newest first. */
    List<Handoff> of(DealId deal) {
        return jdbc.sql("select * from handoffs.handoff where deal = :deal order by id desc limit 100")
                .param("deal", deal.value())
                .query(this::read)
                .list();
    }

    /** How often a deal went back between two teams. */
    int returns(DealId deal, Rule.Pair pair) {
        return jdbc.sql("""
            select count(*) from handoffs.handoff
             where deal = :deal and from_team = :from and to_team = :to and state = 'returned'
            """)
                .param("deal", deal.value())
                .param("from", pair.from().value())
                .param("to", pair.to().value())
                .query(Integer.class)
                .single();
    }

    /** When the time of the next one is up. */
    Optional<Instant> nextDue() {
        return jdbc.sql("""
            select min(due_at) as due_at from handoffs.handoff where state = 'offered' and escalated_at is null
            """)
                .query((row, index) ->
                        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant))
                .single();
    }

    List<Handoff> due(int limit) {
        return jdbc.sql("""
            select * from handoffs.handoff
             where state = 'offered' and escalated_at is null and due_at <= base.now()
             order by due_at, id limit :limit
            """).param("limit", limit).query(this::read).list();
    }

    List<Handoff> open() {
        return jdbc.sql("select * from handoffs.handoff where state = 'offered'")
                .query(this::read)
                .list();
    }

    Handoff read(ResultSet row, int index) throws SQLException {
        return new Handoff(
                new HandoffId(row.getObject("id", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                row.getLong("deal_number"),
                row.getString("stage"),
                side(row, "from"),
                side(row, "to"),
                HandoffState.of(row.getString("state")),
                row.getString("mode").equals(Rule.Mode.DIRECT.word()),
                row.getBoolean("asked"),
                row.getBoolean("contested"),
                json.readValue(row.getString("evidence"), EVIDENCE),
                json.readValue(row.getString("missing"), MISSING),
                row.getString("note"),
                row.getTimestamp("offered_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("escalated_at")),
                answer(row));
    }

    private static Handoff.Side side(ResultSet row, String which) throws SQLException {
        return new Handoff.Side(
                new TeamId(row.getObject(which + "_team", UUID.class)),
                row.getString(which + "_team_name"),
                person(row, which + "_person"));
    }

    private static Handoff.@Nullable Answer answer(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Handoff.Answer(
                        at.toInstant(),
                        person(row, "decided_by"),
                        row.getBoolean("silent"),
                        row.getString("reason_word"),
                        row.getString("reason"),
                        Duration.ofSeconds(row.getLong("took_seconds")));
    }

    private static @Nullable EmployeeId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new EmployeeId(id);
    }

    private static @Nullable UUID value(@Nullable EmployeeId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
