package dev.struktura.offers.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of price lists. */
@Repository
class PriceListRows {

    private final JdbcClient jdbc;

    PriceListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, those that hold longest first. */
    List<PriceList> all() {
        return jdbc.sql("select * from offers.price_list order by valid_until desc nulls first, lower(name), id")
                .query(PriceListRows::read)
                .list();
    }

    Optional<PriceList> find(PriceListId id) {
        return jdbc.sql("select * from offers.price_list where id = ?")
                .param(id.value())
                .query(PriceListRows::read)
                .optional();
    }

    Optional<PriceList> usual(Currency currency) {
        return jdbc.sql("select * from offers.price_list where usual and currency = ?")
                .param(currency.getCurrencyCode())
                .query(PriceListRows::read)
                .optional();
    }

    boolean hasPrices(PriceListId id) {
        return jdbc.sql("select exists (select from offers.price where list = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** One list of a currency is the usual one; whoever decides which waits for others who do. */
    void makeRoom(PriceList next) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('offers.price_list ' || ?, 0))")
                .param(next.currency().getCurrencyCode())
                .query((row, index) -> "")
                .list();
        jdbc.sql("""
            update offers.price_list set usual = false, version = version + 1
             where usual and currency = :currency and id <> :id
            """)
                .param("currency", next.currency().getCurrencyCode())
                .param("id", next.id().value())
                .update();
    }

    void insert(PriceList list) {
        bound(list, """
            insert into offers.price_list (id, name, currency, valid_from, valid_until, usual, version)
            values (:id, :name, :currency, :from, :until, :usual, :version)
            """).update();
    }

    /** Keeps others from changing the list until this transaction ends; false when somebody has already. */
    boolean hold(PriceList list) {
        return jdbc.sql("select 1 from offers.price_list where id = ? and version = ? for update")
                .params(list.id().value(), list.version())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void update(PriceList list) {
        bound(list, """
            update offers.price_list
               set name = :name, currency = :currency, valid_from = :from, valid_until = :until, usual = :usual,
                   version = version + 1
             where id = :id
            """).update();
    }

    private JdbcClient.StatementSpec bound(PriceList list, String statement) {
        return jdbc.sql(statement)
                .param("id", list.id().value())
                .param("name", list.name())
                .param("currency", list.currency().getCurrencyCode())
                .param("from", list.validFrom())
                .param("until", list.validUntil())
                .param("usual", list.usual())
                .param("version", list.version());
    }

    private static PriceList read(ResultSet row, int index) throws SQLException {
        return new PriceList(
                new PriceListId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                row.getObject("valid_from", LocalDate.class),
                until(row),
                row.getBoolean("usual"),
                row.getLong("version"));
    }

    private static @Nullable LocalDate until(ResultSet row) throws SQLException {
        return row.getObject("valid_until", LocalDate.class);
    }
}
