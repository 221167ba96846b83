package dev.struktura.billing;

import dev.struktura.billing.bank.TableColumn;
import dev.struktura.billing.bank.TableHead;
import dev.struktura.billing.bank.TableLayout;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people said of the tables of banks: remembered for the account, so that the next table needs no question. */
@Repository
class StatementLayouts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> HEADINGS = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, String>> PLACES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    StatementLayouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How the tables of one account are read. */
    record Remembered(AccountId account, String number, Currency currency, TableLayout layout) {}

    /** Those whose headings stand in a table. */
    List<Remembered> fitting(TableHead head) {
        return jdbc.sql("""
            select l.*, a.number, a.currency
              from billing.statement_layout l join billing.account a on a.id = l.account order by l.account
            """).query(StatementLayouts::read).list().stream()
                .filter(one -> head.rows().stream().anyMatch(one.layout()::heads))
                .toList();
    }

    /** In the place of what was said of the account before. */
    @Transactional
    public void keep(AccountId account, TableLayout layout, Viewer by) {
        Map<Integer, String> places = new HashMap<>();
        layout.places().forEach((place, column) -> places.put(place, column.key()));
        jdbc.sql("""
            insert into billing.statement_layout (account, headings, places, said_at, said_by)
            values (:account, :headings::jsonb, :places::jsonb, :at, :by)
            on conflict (account) do update
               set headings = excluded.headings, places = excluded.places, said_at = excluded.said_at, said_by = excluded.said_by
            """)
                .param("account", account.value())
                .param("headings", JSON.writeValueAsString(layout.headings()))
                .param("places", JSON.writeValueAsString(places))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id().value())
                .update();
    }

    private static Remembered read(ResultSet row, int index) throws SQLException {
        Map<Integer, TableColumn> places = new HashMap<>();
        JSON.readValue(row.getString("places"), PLACES)
                .forEach((place, key) -> places.put(place, TableColumn.of(key).orElseThrow()));
        return new Remembered(
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("number"),
                Currency.getInstance(row.getString("currency")),
                new TableLayout(JSON.readValue(row.getString("headings"), HEADINGS), places));
    }
}
