package dev.struktura.handoffs;

import dev.struktura.deals.DealId;
import dev.struktura.handoffs.HandoffModel.Passing;
import dev.struktura.handoffs.HandoffModel.State;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows say of deals and handoffs, in the words of the model. */
@Component
class Ledger {

    /** Who has a deal; {@code offered} while it is open to somebody else. */
    record Holding(@Nullable String owner, int team, boolean queued, boolean offered) {}

    private final JdbcClient sql;
    private final Company company;
    private final Structure structure;

    Ledger(JdbcClient sql, Company company, Structure structure) {
        this.sql = sql;
        this.company = company;
        this.structure = structure;
    }

    Holding holding(DealId deal) {
        return sql.sql("select owner_id, team_id, queued_at, offer_id from deals.deal where id = ?")
                .param(deal.value())
                .query((row, n) -> new Holding(
                        name(row, "owner_id"),
                        level(row, "team_id"),
                        row.getObject("queued_at") != null,
                        row.getObject("offer_id") != null))
                .single();
    }

    String owner(DealId deal) {
        return Optional.ofNullable(holding(deal).owner()).orElseThrow();
    }

    List<Passing> passings(DealId deal) {
        return sql.sql("select * from handoffs.handoff where deal = ? order by id")
                .param(deal.value())
                .query((row, n) -> new Passing(
                        level(row, "from_team"),
                        level(row, "to_team"),
                        name(row, "from_person"),
                        name(row, "to_person"),
                        row.getBoolean("contested"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getObject("escalated_at") != null,
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getTimestamp("decided_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getBoolean("silent")))
                .list();
    }

    @Nullable
    String asked(DealId deal) {
        return passings(deal).getLast().asked();
    }

    /** The newest handoff of the deal; one that is none when there is none. */
    HandoffId last(DealId deal) {
        return new HandoffId(sql.sql("select id from handoffs.handoff where deal = ? order by id desc limit 1")
                .param(deal.value())
                .query(UUID.class)
                .optional()
                .orElseGet(UUID::randomUUID));
    }

    /** When the newest handoff of all was offered: what the demo company brings must not be counted. */
    Instant newest() {
        return sql.sql("select max(offered_at) from handoffs.handoff")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private @Nullable String name(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : company.login(person.toString());
    }

    private int level(ResultSet row, String column) throws SQLException {
        return structure
                .find(new TeamId(row.getObject(column, UUID.class)))
                .map(Team::level)
                .orElseThrow();
    }
}
