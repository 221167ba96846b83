package dev.struktura.billing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives papers their numbers, from 1 in each series and without gaps: whoever takes numbers keeps the row of the series locked until
 * their transaction ends, and a transaction that fails gives them back.
 */
@Component
class InvoiceNumbers {

    private final JdbcClient jdbc;

    InvoiceNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes {@code count} numbers that follow each other; the first of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    int take(Series series, int count) {
        int last = jdbc.sql("""
            insert into billing.number as n (entity, kind, year, last) values (:entity, :kind, :year, :count)
                on conflict (entity, kind, year) do update set last = n.last + :count
            returning last
            """)
                .param("entity", series.entity().value())
                .param("kind", series.kind().word())
                .param("year", series.year())
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }
}
