package dev.struktura.deals.web;

import dev.struktura.base.Money;
import dev.struktura.clients.ClientId;
import dev.struktura.process.Stage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the board: figures of all stages in one question, which the index {@code deal_on_board} answers without the table, cards of a
 * stage a page at a time by their place in that index.
 */
@Component
class BoardRows {

    static final int PAGE = 25;

    private record Figure(String stage, @Nullable Money sum, long count, double seconds) {}

    private final JdbcClient sql;
    private final Clock clock;

    BoardRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The stages as columns, each with its first page. */
    List<Column> columns(String process, List<Stage> stages, Sight sight, BoardFilter filter) {
        Map<String, List<Figure>> figures = figures(process, stages, sight, filter);
        return stages.stream()
                .map(stage -> column(
                        stage,
                        figures.getOrDefault(stage.key(), List.of()),
                        cards(process, stage.key(), sight, filter, Cursor.TOP)))
                .toList();
    }

    /** One more card than a page, so that the caller knows whether there is another. */
    List<Card> cards(String process, String stage, Sight sight, BoardFilter filter, Cursor after) {
        Map<String, Object> params = sight.params();
        filter.addTo(params);
        params.put("process", process);
        params.put("stage", stage);
        params.put("at", Timestamp.from(after.at()));
        params.put("id", after.id());
        params.put("limit", PAGE + 1);
        return sql.sql("""
            select d.id, d.number, d.title, d.client_id, d.client_name, d.amount, d.currency, d.owner_id, d.entered_at,
                   d.last_action_at, d.version, d.offer_id is not null as offered
            from deals.deal d
            where d.process = :process and d.stage = :stage and (d.entered_at, d.id) < (:at, :id) and %s%s
            order by d.entered_at desc, d.id desc limit :limit\
            """.formatted(Sight.SEEN, filter.condition()))
                .params(params)
                .query(BoardRows::card)
                .list();
    }

    private Map<String, List<Figure>> figures(String process, List<Stage> stages, Sight sight, BoardFilter filter) {
        Map<String, Object> params = sight.params();
        filter.addTo(params);
        params.put("process", process);
        params.put("stages", stages.stream().map(Stage::key).toArray(String[]::new));
        params.put("now", Timestamp.from(clock.instant()));
        return sql
                .sql("""
                    select d.stage, d.currency, count(*) as count, sum(d.amount) as sum,
                           date_part('epoch', :now::timestamptz) * count(*)
                             - sum(date_part('epoch', d.entered_at)) as seconds
                    from deals.deal d
                    where d.process = :process and d.stage = any(:stages) and %s%s
                    group by d.stage, d.currency\
                    """.formatted(Sight.SEEN, filter.condition()))
                .params(params)
                .query(BoardRows::figure)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Figure::stage));
    }

    private static Column column(Stage stage, List<Figure> figures, List<Card> cards) {
        long count = figures.stream().mapToLong(Figure::count).sum();
        double seconds = figures.stream().mapToDouble(Figure::seconds).sum();
        List<Money> sums = figures.stream()
                .flatMap(figure -> Stream.ofNullable(figure.sum()))
                .sorted(Comparator.comparing(Money::amount).reversed())
                .toList();
        Duration standing = count == 0 ? null : Duration.ofSeconds(Math.max(0, (long) (seconds / count)));
        return new Column(stage, count, sums, standing, Cursor.page(cards), Cursor.next(cards));
    }

    private static Figure figure(ResultSet rs, int row) throws SQLException {
        BigDecimal sum = rs.getBigDecimal("sum");
        return new Figure(
                rs.getString("stage"),
                sum == null ? null : Money.rounded(sum, Currency.getInstance(rs.getString("currency"))),
                rs.getLong("count"),
                rs.getDouble("seconds"));
    }

    private static Card card(ResultSet rs, int row) throws SQLException {
        String currency = rs.getString("currency");
        return new Card(
                rs.getObject("id", UUID.class),
                rs.getLong("number"),
                rs.getString("title"),
                new ClientId(rs.getObject("client_id", UUID.class)),
                rs.getString("client_name"),
                currency == null ? null : Money.rounded(rs.getBigDecimal("amount"), Currency.getInstance(currency)),
                rs.getObject("owner_id", UUID.class),
                rs.getTimestamp("entered_at").toInstant(),
                rs.getTimestamp("last_action_at").toInstant(),
                rs.getLong("version"),
                rs.getBoolean("offered"));
    }

    /** A place in a column: after this card. */
    record Cursor(Instant at, UUID id) {

        /** Before every card there can be. */
        static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Cursor of(String text) {
            int space = text.indexOf('_');
            return new Cursor(Instant.parse(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        }

        static List<Card> page(List<Card> found) {
            return found.size() > PAGE ? found.subList(0, PAGE) : found;
        }

        static @Nullable String next(List<Card> found) {
            if (found.size() <= PAGE) {
                return null;
            }
            Card last = found.get(PAGE - 1);
            return last.enteredAt() + "_" + last.id();
        }
    }
}
