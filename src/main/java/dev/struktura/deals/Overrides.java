package dev.struktura.deals;

import dev.struktura.base.Ids;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passing a gate that is not met: one person asks with a reason, another who leads agrees; both stand in the journal. */
@Component
public class Overrides {

    private final JdbcClient sql;
    private final Engine engine;
    private final Deals deals;
    private final List<OverrideListener> listeners;
    private final Ids ids;

    Overrides(JdbcClient sql, Engine engine, Deals deals, List<OverrideListener> listeners, Ids ids) {
        this.sql = sql;
        this.engine = engine;
        this.deals = deals;
        this.listeners = listeners;
        this.ids = ids;
    }

    /** A wish to pass a gate, not yet agreed to. */
    public record GateOverride(
            UUID id,
            DealId deal,
            String stage,
            String reason,
            EmployeeId requestedBy,
            String requestedName,
            Instant at) {}

    /** What became of an approval. */
    public sealed interface Approval {

        /** The second person agreed; what became of the move. */
        record Approved(Outcome outcome) implements Approval {}

        /** Nobody approves their own wish. */
        record SamePerson() implements Approval {}

        /** Only who leads approves. */
        record NotALeader() implements Approval {}

        /** There is no such wish, or it was approved before. */
        record NoSuchOverride() implements Approval {}
    }

    @Transactional
    public GateOverride request(DealId deal, String stage, String reason, Viewer by) {
        UUID id = ids.next();
        sql.sql("""
            insert into deals.override
                (id, deal_id, stage, reason, requested_by, requested_name, requested_at)
            values (?, ?, ?, ?, ?, ?, base.now())\
            """)
                .param(id)
                .param(deal.value())
                .param(stage)
                .param(reason)
                .param(by.id().value())
                .param(by.name())
                .update();
        GateOverride wish = find(id).orElseThrow();
        listeners.forEach(listener -> listener.asked(deals.get(deal), wish));
        return wish;
    }

    public Optional<GateOverride> find(UUID id) {
        return sql.sql("select * from deals.override where id = ? and approved_at is null")
                .param(id)
                .query(Overrides::row)
                .optional();
    }

    /** What waits for a second person on this deal, oldest first. */
    public List<GateOverride> openOn(DealId deal) {
        return sql.sql("select * from deals.override where deal_id = ? and approved_at is null order by requested_at")
                .param(deal.value())
                .query(Overrides::row)
                .list();
    }

    @Transactional
    public Approval approve(UUID id, Viewer by) {
        Optional<GateOverride> found = find(id);
        if (found.isEmpty()) {
            return new Approval.NoSuchOverride();
        }
        GateOverride wish = found.get();
        if (wish.requestedBy().equals(by.id())) {
            return new Approval.SamePerson();
        }
        if (!by.leads()) {
            return new Approval.NotALeader();
        }
        Outcome outcome =
                engine.run(Command.of(wish.deal(), new Stimulus.Move(wish.stage(), Map.of(), true), by.asActor())
                        .with(Map.of(
                                "override", wish.reason(),
                                "requestedBy", wish.requestedBy().toString(),
                                "requestedName", wish.requestedName())));
        return outcome instanceof Outcome.Done && !close(id, by)
                ? new Approval.NoSuchOverride()
                : new Approval.Approved(outcome);
    }

    private boolean close(UUID id, Viewer by) {
        return sql.sql("""
            update deals.override set approved_by = ?, approved_at = base.now()
            where id = ? and approved_at is null\
            """).param(by.id().value()).param(id).update() == 1;
    }

    private static GateOverride row(ResultSet rs, int place) throws SQLException {
        return new GateOverride(
                rs.getObject("id", UUID.class),
                new DealId(rs.getObject("deal_id", UUID.class)),
                rs.getString("stage"),
                rs.getString("reason"),
                new EmployeeId(rs.getObject("requested_by", UUID.class)),
                rs.getString("requested_name"),
                rs.getTimestamp("requested_at").toInstant());
    }
}
