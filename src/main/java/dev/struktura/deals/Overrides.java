package dev.struktura.deals;

import dev.struktura.base.Ids;
import dev.struktura.process.Approval;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person's yes: one asks with a reason to pass a gate without its fields, or for an approval that a gate wants; another who
 * may agrees. Both stand in the journal.
 */
@Component
public class Overrides {

    private final JdbcClient sql;
    private final Engine engine;
    private final Deals deals;
    private final DealRows rows;
    private final ProcessVersions versions;
    private final List<OverrideListener> listeners;
    private final Ids ids;

    Overrides(
            JdbcClient sql,
            Engine engine,
            Deals deals,
            DealRows rows,
            ProcessVersions versions,
            List<OverrideListener> listeners,
            Ids ids) {
        this.sql = sql;
        this.engine = engine;
        this.deals = deals;
        this.rows = rows;
        this.versions = versions;
        this.listeners = listeners;
        this.ids = ids;
    }

    /**
     * A wish that a second person has not agreed to yet.
     *
     * @param approval what is to be approved; null when the gate is to be passed without its fields
     */
    public record GateOverride(
            UUID id,
            DealId deal,
            String stage,
            @Nullable String approval,
            String reason,
            EmployeeId requestedBy,
            String requestedName,
            Instant at) {}

    /** What a second person's yes came to. */
    public sealed interface Answered {

        /** The second person agreed; what became of the deal. */
        record Approved(Outcome outcome) implements Answered {}

        /** Nobody approves their own wish. */
        record SamePerson() implements Answered {}

        /** Only who leads approves. */
        record NotALeader() implements Answered {}

        /** There is no such wish, or it was approved before. */
        record NoSuchOverride() implements Answered {}
    }

    /**
     * What somebody wishes.
     *
     * @param stage where the deal is to go
     * @param approval null to pass its gate without the fields
     */
    public record Wish(String stage, @Nullable String approval, String reason) {}

    /** The approvals that still keep the deal out of the stage. */
    public List<Approval> wanted(DealId deal, String stage) {
        DealRow row = rows.find(deal.value()).orElseThrow();
        ProcessVersion version = versions.get(row.process(), row.processVersion());
        return version.stage(stage).unapproved(row.state(Set.of())).stream()
                .flatMap(key -> version.approval(key).stream())
                .toList();
    }

    @Transactional
    public GateOverride request(DealId deal, Wish wished, Viewer by) {
        UUID id = ids.next();
        sql.sql("""
            insert into deals.override
                (id, deal_id, stage, approval, reason, requested_by, requested_name, requested_at)
            values (?, ?, ?, ?, ?, ?, ?, base.now())\
            """)
                .param(id)
                .param(deal.value())
                .param(wished.stage())
                .param(wished.approval())
                .param(wished.reason())
                .param(by.id().value())
                .param(by.name())
                .update();
        GateOverride wish = find(id).orElseThrow();
        listeners.forEach(listener -> listener.asked(deals.get(deal), wish, agreeing(wish)));
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
    public Answered approve(UUID id, Viewer by) {
        Optional<GateOverride> found = find(id);
        if (found.isEmpty()) {
            return new Answered.NoSuchOverride();
        }
        GateOverride wish = found.get();
        if (wish.requestedBy().equals(by.id())) {
            return new Answered.SamePerson();
        }
        if (!mayAgree(by, wish)) {
            return new Answered.NotALeader();
        }
        Outcome outcome =
                engine.run(Command.of(wish.deal(), stimulus(wish), by.asActor()).with(told(wish)));
        return outcome instanceof Outcome.Done && !close(id, by)
                ? new Answered.NoSuchOverride()
                : new Answered.Approved(outcome);
    }

    /** Whether this person could agree to it, were it another's wish. */
    public boolean mayAgree(Viewer viewer, GateOverride wish) {
        return viewer.leads() && !(agreeing(wish) == Approval.By.HEAD_OF_SALES && viewer.role() == Role.LEAD);
    }

    private Approval.By agreeing(GateOverride wish) {
        DealRow row = rows.find(wish.deal().value()).orElseThrow();
        return Optional.ofNullable(wish.approval())
                .flatMap(versions.get(row.process(), row.processVersion())::approval)
                .map(Approval::by)
                .orElse(Approval.By.TEAM_LEAD);
    }

    private static Stimulus stimulus(GateOverride wish) {
        return wish.approval() == null
                ? new Stimulus.Move(wish.stage(), Map.of(), true)
                : new Stimulus.Approve(wish.approval());
    }

    private static Map<String, Object> told(GateOverride wish) {
        return Map.of(
                wish.approval() == null ? "override" : "reason",
                wish.reason(),
                "requestedBy",
                wish.requestedBy().toString(),
                "requestedName",
                wish.requestedName());
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
                rs.getString("approval"),
                rs.getString("reason"),
                new EmployeeId(rs.getObject("requested_by", UUID.class)),
                rs.getString("requested_name"),
                rs.getTimestamp("requested_at").toInstant());
    }
}
