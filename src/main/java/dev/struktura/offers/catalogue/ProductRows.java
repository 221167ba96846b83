package dev.struktura.offers.catalogue;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of products and their prices. */
@Repository
class ProductRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Priced>> PRICES = new TypeReference<>() {};
    private static final String WITH_PRICES = """
        select p.*,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'list', l.id, 'amount', r.amount::text, 'currency', l.currency)), '[]')
                  from offers.price r join offers.price_list l on l.id = r.list where r.product = p.id) as prices
          from offers.product p
        """;

    private record Priced(UUID list, String amount, String currency) {}

    private final JdbcClient jdbc;

    ProductRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Product> find(ProductId id) {
        return jdbc.sql(WITH_PRICES + "where p.id = ?")
                .param(id.value())
                .query(ProductRows::read)
                .optional();
    }

    Optional<Product> byCode(String code) {
        return jdbc.sql(WITH_PRICES + "where p.code_key = ?")
                .param(key(code))
                .query(ProductRows::read)
                .optional();
    }

    /** By the key of the code. */
    Map<String, Percent> taxRates(Collection<String> codes) {
        Map<String, Percent> rates = new HashMap<>();
        jdbc.sql("select code_key, tax_rate from offers.product where code_key = any(?) and tax_rate is not null")
                .param(codes.stream().map(ProductRows::key).distinct().toArray(String[]::new))
                .query(row -> {
                    rates.put(row.getString("code_key"), new Percent(row.getBigDecimal("tax_rate")));
                });
        return rates;
    }

    /** By code; those with these words in code or name. */
    List<Product> page(String words, boolean withRetired, String after, int limit) {
        return jdbc.sql(WITH_PRICES + """
            where p.words like :like and (:retired or p.retired_at is null) and p.code_key > :after
            order by p.code_key limit :limit
            """)
                .param("like", Like.containing(words))
                .param("retired", withRetired)
                .param("after", key(after))
                .param("limit", limit)
                .query(ProductRows::read)
                .list();
    }

    void insert(Product product, @Nullable UUID batch) {
        bound(product, batch, """
            insert into offers.product (id, code, code_key, words, name_uk, name_ru, name_en, unit, tax_rate, retired_at,
                   batch, version)
            values (:id, :code, :key, :words, :uk, :ru, :en, :unit, :tax, :retired, :batch, :version)
            """).update();
        price(product);
    }

    /** Writes the product unless it has another version by now. */
    boolean update(Product product, @Nullable UUID batch) {
        boolean written = bound(product, batch, """
            update offers.product
               set code = :code, code_key = :key, words = :words, name_uk = :uk, name_ru = :ru, name_en = :en,
                   unit = :unit, tax_rate = :tax, retired_at = :retired, batch = :batch,
                   version = version + 1
             where id = :id and version = :version
            """).update() == 1;
        if (written) {
            price(product);
        }
        return written;
    }

    void delete(ProductId id) {
        jdbc.sql("delete from offers.product where id = ?").param(id.value()).update();
    }

    /** The import that wrote it last; empty when a person did. */
    Optional<UUID> batch(ProductId id) {
        return jdbc.sql("select batch from offers.product where id = ? and batch is not null for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    private JdbcClient.StatementSpec bound(Product product, @Nullable UUID batch, String statement) {
        Percent tax = product.taxRate();
        Instant retired = product.retiredAt();
        return jdbc.sql(statement)
                .param("id", product.id().value())
                .param("code", product.code())
                .param("key", key(product.code()))
                .param("words", words(product))
                .param("uk", product.name().uk())
                .param("ru", product.name().ru())
                .param("en", product.name().en())
                .param("unit", product.unit())
                .param("tax", tax == null ? null : tax.value())
                .param("retired", retired == null ? null : Timestamp.from(retired))
                .param("batch", batch)
                .param("version", product.version());
    }

    private void price(Product product) {
        UUID[] lists =
                product.prices().keySet().stream().map(PriceListId::value).toArray(UUID[]::new);
        BigDecimal[] amounts =
                product.prices().values().stream().map(Money::amount).toArray(BigDecimal[]::new);
        jdbc.sql("delete from offers.price where product = :product and not list = any(:lists)")
                .param("product", product.id().value())
                .param("lists", lists)
                .update();
        jdbc.sql("""
            insert into offers.price (product, list, amount)
            select :product, list, amount from unnest(:lists::uuid[], :amounts::numeric[]) as told (list, amount)
                on conflict (product, list) do update set amount = excluded.amount
            """)
                .param("product", product.id().value())
                .param("lists", lists)
                .param("amounts", amounts)
                .update();
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static String words(Product product) {
        LocalText name = product.name();
        return String.join("\n", product.code(), name.uk(), name.ru(), name.en())
                .toLowerCase(Locale.ROOT);
    }

    static Product read(ResultSet row, int index) throws SQLException {
        BigDecimal tax = row.getBigDecimal("tax_rate");
        Timestamp retired = row.getTimestamp("retired_at");
        return new Product(
                new ProductId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new LocalText(row.getString("name_uk"), row.getString("name_ru"), row.getString("name_en")),
                row.getString("unit"),
                tax == null ? null : new Percent(tax),
                prices(row.getString("prices")),
                retired == null ? null : retired.toInstant(),
                row.getLong("version"));
    }

    private static Map<PriceListId, Money> prices(String written) {
        Map<PriceListId, Money> prices = new HashMap<>();
        JSON.readValue(written, PRICES)
                .forEach(one -> prices.put(
                        new PriceListId(one.list()),
                        new Money(new BigDecimal(one.amount()), Currency.getInstance(one.currency()))));
        return prices;
    }
}
