package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.bank.Candidate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invoices that money may be for, with what of them matching looks at. */
@Repository
class CandidateRows {

    private static final String LOOKED_AT = """
        select id, number, total, total - credited - paid as outstanding, currency, client_name,
               coalesce(paper #>> '{buyer,name}', '') as buyer, coalesce(paper #>> '{buyer,taxId}', '') as tax_id
          from billing.invoice
        """;

    private final JdbcClient jdbc;

    CandidateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were not cancelled, paid or not: whether one is paid already depends on what was brought first. */
    List<Candidate> all() {
        return jdbc.sql(LOOKED_AT + " where kind = 'invoice' and state <> 'cancelled'")
                .query((row, index) -> candidate(row, row.getBigDecimal("total")))
                .list();
    }

    /** Those that still owe. */
    List<Candidate> owing() {
        return jdbc.sql(LOOKED_AT + " where state in ('open', 'partly-paid')")
                .query((row, index) -> candidate(row, row.getBigDecimal("outstanding")))
                .list();
    }

    private static Candidate candidate(ResultSet row, BigDecimal sum) throws SQLException {
        return Candidate.of(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Money(sum, Currency.getInstance(row.getString("currency"))),
                row.getString("tax_id"),
                row.getString("client_name"),
                row.getString("buyer"));
    }
}
