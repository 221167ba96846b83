package dev.struktura.deals;

import dev.struktura.base.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the deals, locked, read and written in sets. */
@Component
class DealRows {

    static final String COLUMNS = """
        d.id, d.number, d.title, d.client_id, d.client_name, d.process, d.process_version, d.stage, d.status, d.visit,
        d.entered_at, d.owner_id, d.team_id, d.queued_at, d.offer_id, d.offered_team_id, d.offered_to_id, d.amount,
        d.currency, d.fields, d.past_owners, d.source, d.last_action_at, d.version, d.created_at\
        """;

    /**
     * Marks the transaction as the kernel's, which the trigger of the deals asks for. All its statements go by keys, so that one plan
     * serves them all: planning each anew took half of the database's time.
     */
    private static final String MARK = """
        select set_config('struktura.kernel', pg_current_xact_id()::text, true),
               set_config('plan_cache_mode', 'force_generic_plan', true)\
        """;

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    DealRows(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    /** Locks the deals for this transaction of the kernel, waiting for whoever has them. */
    List<DealRow> lock(Collection<UUID> ids) {
        return lock(ids, "");
    }

    /** Locks those of the deals that nobody else has locked. */
    List<DealRow> lockFree(Collection<UUID> ids) {
        return lock(ids, " skip locked");
    }

    /** A single deal is sought without an array: with one the planner believes each time that a new plan is cheaper. */
    private List<DealRow> lock(Collection<UUID> ids, String how) {
        boolean single = ids.size() == 1;
        return sql.sql("""
            with kernel as materialized (%s)
            select %s from kernel, deals.deal d
            where d.id = %s order by d.id for update of d%s\
            """.formatted(MARK, COLUMNS, single ? "?" : "any(?)", how))
                .param(single ? ids.iterator().next() : ids.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    /** The next deals in the queues, longest waiting first, that nobody else has locked. */
    List<DealRow> lockQueued(int limit) {
        return sql.sql("""
            with kernel as materialized (%s)
            select %s from kernel, deals.deal d
            where d.queued_at is not null
            order by d.queued_at, d.id limit ? for update of d skip locked\
            """.formatted(MARK, COLUMNS))
                .param(limit)
                .query(this::row)
                .list();
    }

    /** The deals of a person that are not over, locked for this transaction of the kernel. */
    List<DealRow> lockUnderWay(UUID owner) {
        return sql.sql("""
            with kernel as materialized (%s)
            select %s from kernel, deals.deal d
            where d.owner_id = ? and d.status in ('OPEN', 'PARKED')
            order by d.id for update of d\
            """.formatted(MARK, COLUMNS))
                .param(owner)
                .query(this::row)
                .list();
    }

    /** Deals under way that versions of the process before this one lead, in the order of their ids. */
    List<DealRow> inFlight(String process, int before, UUID after, int limit) {
        return sql.sql("select " + COLUMNS + """
             from deals.deal d
            where d.process = ? and d.status in ('OPEN', 'PARKED') and d.process_version < ? and d.id > ?
            order by d.id limit ?\
            """)
                .params(process, before, after, limit)
                .query(this::row)
                .list();
    }

    /** How many deals under way there are by stage, led by versions of the process before this one. */
    Map<String, Integer> countInFlight(String process, int before) {
        Map<String, Integer> counts = new TreeMap<>();
        sql.sql("""
            select stage, count(*)::int as deals from deals.deal
            where process = ? and status in ('OPEN', 'PARKED') and process_version < ? group by stage\
            """).params(process, before).query(rs -> {
            counts.put(rs.getString("stage"), rs.getInt("deals"));
        });
        return counts;
    }

    /** Those who work on these are not shown their clients. */
    void blind(List<UUID> deals) {
        if (!deals.isEmpty()) {
            sql.sql("update deals.deal set blind = true where id = any(?)")
                    .param(deals.toArray(UUID[]::new))
                    .update();
        }
    }

    Optional<DealRow> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from deals.deal d where d.id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    List<DealRow> byIds(Collection<UUID> ids) {
        return sql.sql("select " + COLUMNS + " from deals.deal d where d.id = any(?) order by d.number desc")
                .param(ids.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    List<DealRow> ofClients(Collection<UUID> clients) {
        return sql.sql("select " + COLUMNS
                        + " from deals.deal d where d.client_id = any(?) order by d.number desc limit 200")
                .param(clients.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    /** Marks this transaction as the kernel's; needed before deals are added, as there is nothing to lock yet. */
    long[] takeNumbers(int count) {
        return sql.sql("""
            with kernel as materialized (%s)
            select nextval('deals.number') as number from kernel, generate_series(1, ?)\
            """.formatted(MARK)).param(count).query((rs, place) -> rs.getLong("number")).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    void insert(List<DealRow> rows) {
        batches.batchUpdate(
                """
                insert into deals.deal (title, process, process_version, stage, status, visit, entered_at, owner_id,
                    team_id, queued_at, offer_id, offered_team_id, offered_to_id, amount, currency, fields,
                    past_owners, last_action_at, version, id, number, client_id, client_name, source, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                rows.stream()
                        .map(row -> concat(
                                changeable(row),
                                row.version(),
                                row.id(),
                                row.number(),
                                row.clientId(),
                                row.clientName(),
                                row.source(),
                                Timestamp.from(row.createdAt())))
                        .toList());
    }

    /** Removes locked deals. */
    void delete(Collection<UUID> ids) {
        sql.sql("delete from deals.deal where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Writes what may change of locked deals and counts their versions up. */
    void update(List<DealRow> rows) {
        int[] counts = batches.batchUpdate(
                """
                update deals.deal set title = ?, process = ?, process_version = ?, stage = ?, status = ?, visit = ?,
                    entered_at = ?, owner_id = ?, team_id = ?, queued_at = ?, offer_id = ?, offered_team_id = ?,
                    offered_to_id = ?, amount = ?, currency = ?, fields = ?::jsonb, past_owners = ?::jsonb, last_action_at = ?, version = version + 1
                where id = ? and version = ?\
                """,
                rows.stream()
                        .map(row -> concat(changeable(row), row.id(), row.version()))
                        .toList());
        for (int count : counts) {
            if (count != 1) {
                throw new IllegalStateException("a locked deal changed its version");
            }
        }
    }

    private @Nullable Object[] changeable(DealRow row) {
        Money amount = row.amount();
        OfferRow offer = row.offer();
        return new @Nullable Object[] {
            row.title(),
            row.process(),
            row.processVersion(),
            row.stage(),
            row.status().name(),
            row.visit(),
            Timestamp.from(row.enteredAt()),
            row.owner(),
            row.team(),
            timestamp(row.queuedAt()),
            offer == null ? null : offer.id(),
            offer == null ? null : offer.team(),
            offer == null ? null : offer.to(),
            amount == null ? null : amount.amount(),
            amount == null ? null : amount.currency().getCurrencyCode(),
            json.writeValueAsString(row.fields()),
            json.writeValueAsString(row.pastOwners()),
            Timestamp.from(row.lastActionAt())
        };
    }

    private static @Nullable Object[] concat(@Nullable Object[] first, Object... second) {
        @Nullable Object[] all = new @Nullable Object[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    DealRow row(ResultSet rs, int place) throws SQLException {
        return new DealRow(
                rs.getObject("id", UUID.class),
                rs.getLong("number"),
                rs.getString("title"),
                rs.getObject("client_id", UUID.class),
                rs.getString("client_name"),
                rs.getString("process"),
                rs.getInt("process_version"),
                rs.getString("stage"),
                DealStatus.valueOf(rs.getString("status")),
                rs.getInt("visit"),
                rs.getTimestamp("entered_at").toInstant(),
                rs.getObject("owner_id", UUID.class),
                rs.getObject("team_id", UUID.class),
                instant(rs.getTimestamp("queued_at")),
                offer(rs),
                money(rs),
                json.readValue(rs.getString("fields"), FIELDS),
                json.readValue(rs.getString("past_owners"), FIELDS),
                rs.getString("source"),
                rs.getTimestamp("last_action_at").toInstant(),
                rs.getLong("version"),
                rs.getTimestamp("created_at").toInstant());
    }

    private static @Nullable OfferRow offer(ResultSet rs) throws SQLException {
        UUID id = rs.getObject("offer_id", UUID.class);
        return id == null
                ? null
                : new OfferRow(
                        id, rs.getObject("offered_team_id", UUID.class), rs.getObject("offered_to_id", UUID.class));
    }

    private static @Nullable Money money(ResultSet rs) throws SQLException {
        String currency = rs.getString("currency");
        return currency == null ? null : new Money(rs.getBigDecimal("amount"), Currency.getInstance(currency));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
