package dev.struktura.offers.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What products were before lines of files changed them. */
@Repository
class PastRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What a line found.
     *
     * @param before null when it made the product
     * @param written the import that had written it; null when a person had
     */
    record Past(
            ProductId product,
            @Nullable Product before,
            @Nullable UUID written) {}

    private final JdbcClient jdbc;

    PastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Deliveries.Line line, Past past) {
        Product before = past.before();
        jdbc.sql("""
            insert into offers.product_past (batch, place, product, before, written)
            values (:batch, :place, :product, :before::jsonb, :written)
            """)
                .param("batch", line.batch())
                .param("place", line.place())
                .param("product", past.product().value())
                .param("before", before == null ? null : JSON.writeValueAsString(before))
                .param("written", past.written())
                .update();
    }

    Optional<Past> find(Deliveries.Line line) {
        return jdbc.sql("select product, before, written from offers.product_past where batch = ? and place = ?")
                .params(line.batch(), line.place())
                .query((row, index) -> new Past(
                        new ProductId(row.getObject("product", UUID.class)),
                        product(row.getString("before")),
                        row.getObject("written", UUID.class)))
                .optional();
    }

    private static @Nullable Product product(@Nullable String written) {
        return written == null ? null : JSON.readValue(written, Product.class);
    }
}
