package dev.struktura.offers.catalogue;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be offered today, and for how much: the usual list of a currency is asked first, then the one that began last. */
@Component
public class Shelf {

    private static final String PRICED = """
        select p.code, p.name_uk, p.name_ru, p.name_en, p.unit, best.amount
          from offers.product p
          cross join lateral (
              select r.amount
                from offers.price r join offers.price_list l on l.id = r.list
               where r.product = p.id and l.currency = :currency
                 and l.valid_from <= :day and (l.valid_until is null or l.valid_until >= :day)
               order by l.usual desc, l.valid_from desc, l.id
               limit 1) best
         where p.retired_at is null
        """;

    /** A product with the price of this day. */
    public record Goods(String code, LocalText name, String unit, Money price) {}

    private final JdbcClient jdbc;
    private final PriceLists lists;

    Shelf(JdbcClient jdbc, PriceLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** The product with this code, whatever the case of its letters; nothing when it has no price in the currency today. */
    public Optional<Goods> take(String code, Currency currency) {
        return asked(PRICED + " and p.code_key = :key", currency)
                .param("key", code.strip().toLowerCase(Locale.ROOT))
                .query((row, index) -> goods(row, currency))
                .optional();
    }

    /** The first products with these words in code or name. */
    public List<Goods> find(String words, Currency currency, int most) {
        return asked(PRICED + " and p.words like :like order by p.code_key limit :most", currency)
                .param("like", Like.containing(words))
                .param("most", most)
                .query((row, index) -> goods(row, currency))
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, Currency currency) {
        LocalDate today = lists.today();
        return jdbc.sql(question).param("currency", currency.getCurrencyCode()).param("day", today);
    }

    private static Goods goods(ResultSet row, Currency currency) throws SQLException {
        return new Goods(
                row.getString("code"),
                new LocalText(row.getString("name_uk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("unit"),
                new Money(row.getBigDecimal("amount"), currency));
    }
}
