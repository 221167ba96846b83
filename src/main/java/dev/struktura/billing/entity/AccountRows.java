package dev.struktura.billing.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of bank accounts. */
@Repository
class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owned(EntityId entity, BankAccount account) {}

    /** All of them by entity, in the order they were added. */
    Map<EntityId, List<BankAccount>> all() {
        return jdbc.sql("select * from billing.account order by id").query(AccountRows::read).list().stream()
                .collect(Collectors.groupingBy(Owned::entity, Collectors.mapping(Owned::account, Collectors.toList())));
    }

    void insert(EntityId entity, BankAccount account) {
        makeRoom(entity, account);
        bound(account, """
            insert into billing.account (id, entity, number, bank, bank_code, correspondent, currency, usual)
            values (:id, :entity, :number, :bank, :code, :correspondent, :currency, :usual)
            """).param("entity", entity.value()).update();
    }

    void update(EntityId entity, BankAccount account) {
        makeRoom(entity, account);
        bound(account, """
            update billing.account
               set number = :number, bank = :bank, bank_code = :code, correspondent = :correspondent,
                   currency = :currency, usual = :usual
             where id = :id
            """).update();
    }

    void delete(AccountId id) {
        jdbc.sql("delete from billing.account where id = ?").param(id.value()).update();
    }

    /** One account of an entity is the usual one of a currency. */
    private void makeRoom(EntityId entity, BankAccount next) {
        if (next.details().usual()) {
            jdbc.sql("update billing.account set usual = false where entity = ? and currency = ? and id <> ?")
                    .params(
                            entity.value(),
                            next.currency().getCurrencyCode(),
                            next.id().value())
                    .update();
        }
    }

    private JdbcClient.StatementSpec bound(BankAccount account, String statement) {
        BankAccount.Details details = account.details();
        return jdbc.sql(statement)
                .param("id", account.id().value())
                .param("number", details.number())
                .param("bank", details.bank())
                .param("code", details.bankCode())
                .param("correspondent", details.correspondent())
                .param("currency", details.currency().getCurrencyCode())
                .param("usual", details.usual());
    }

    private static Owned read(ResultSet row, int index) throws SQLException {
        return new Owned(
                new EntityId(row.getObject("entity", UUID.class)),
                new BankAccount(
                        new AccountId(row.getObject("id", UUID.class)),
                        new BankAccount.Details(
                                row.getString("number"),
                                row.getString("bank"),
                                row.getString("bank_code"),
                                row.getString("correspondent"),
                                Currency.getInstance(row.getString("currency")),
                                row.getBoolean("usual"))));
    }
}
