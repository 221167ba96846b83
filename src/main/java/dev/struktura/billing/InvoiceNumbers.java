package dev.struktura.billing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives invoices their numbers, from 1 each year and without gaps: whoever takes numbers keeps the year's row locked until
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
    int take(int year, int count) {
        int last = jdbc.sql("""
            insert into billing.number as n (year, last) values (:year, :count)
                on conflict (year) do update set last = n.last + :count
            returning last
            """)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }

    static String number(int year, int ordinal) {
        return "%d-%05d".formatted(year, ordinal);
    }
}
