package dev.struktura.contracts;

import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contracts; their bytes are read only where they are wanted. */
@Repository
class ContractRows {

    private static final String ALL = """
        select c.id, c.deal, c.number, c.name, c.language, c.state, c.body, c.file_name, c.type, c.sha256, c.seller,
               length(c.content) as size, c.token, c.link_until, c.created_at, s.content as signed, s.seal
          from contracts.contract c
          left join contracts.signing s on s.contract = c.id
        """;

    private final JdbcClient jdbc;

    ContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ordinal of the deal; whoever asks next waits until this transaction ends. */
    int nextOrdinal(DealId deal) {
        return jdbc.sql("""
            insert into contracts.counter as c (deal, last) values (:deal, 1)
                on conflict (deal) do update set last = c.last + 1
            returning last
            """).param("deal", deal.value()).query(Integer.class).single();
    }

    /** Where a contract comes from: which in the row it is, what it was made from, for which proposal, by whom. */
    record Origin(int ordinal, UUID wording, @Nullable UUID proposal, EmployeeId by) {}

    void insert(Contract contract, Origin origin, byte[] content) {
        jdbc.sql("""
            insert into contracts.contract (id, deal, ordinal, number, name, wording, proposal, language, state, body, seller,
                   file_name, type, content, sha256, token, link_until, created_at, created_by)
            values (:id, :deal, :ordinal, :number, :name, :wording, :proposal, :language, :state, :body, :seller,
                   :fileName, :type, :content, :sha256, :token, :linkUntil, :createdAt, :createdBy)
            """)
                .param("id", contract.id().value())
                .param("deal", contract.deal().value())
                .param("ordinal", origin.ordinal())
                .param("number", contract.number())
                .param("name", contract.name())
                .param("wording", origin.wording())
                .param("proposal", origin.proposal())
                .param("language", contract.language())
                .param("state", contract.state().word())
                .param("body", contract.text())
                .param("seller", contract.seller())
                .param("fileName", contract.paper().name())
                .param("type", contract.paper().type())
                .param("content", content)
                .param("sha256", contract.paper().sha256())
                .param("token", contract.token())
                .param("linkUntil", Timestamp.from(contract.linkUntil()))
                .param("createdAt", Timestamp.from(contract.createdAt()))
                .param("createdBy", origin.by().value())
                .update();
    }

    /** The contracts of a deal, newest first. */
    List<Contract> of(DealId deal) {
        return jdbc.sql(ALL + "where c.deal = ? order by c.ordinal desc")
                .param(deal.value())
                .query(ContractRows::read)
                .list();
    }

    Optional<Contract> find(ContractId id) {
        return jdbc.sql(ALL + "where c.id = ?")
                .param(id.value())
                .query(ContractRows::read)
                .optional();
    }

    Optional<Contract> byToken(String token) {
        return jdbc.sql(ALL + "where c.token = ?")
                .param(token)
                .query(ContractRows::read)
                .optional();
    }

    Optional<byte[]> content(ContractId id) {
        return jdbc.sql("select content from contracts.contract where id = ?")
                .param(id.value())
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    /** The contract as nobody else changes it until this transaction ends. */
    Optional<Contract> held(ContractId id) {
        return jdbc.sql("select id from contracts.contract where id = ? for no key update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(held -> find(id));
    }

    void say(ContractId id, Contract.State state) {
        jdbc.sql("update contracts.contract set state = :state where id = :id")
                .param("state", state.word())
                .param("id", id.value())
                .update();
    }

    void renew(ContractId id, Instant until) {
        jdbc.sql("update contracts.contract set link_until = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id.value())
                .update();
    }

    private static Contract read(ResultSet row, int index) throws SQLException {
        return new Contract(
                new ContractId(row.getObject("id", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("language"),
                Contract.State.of(row.getString("state")),
                new Contract.Paper(
                        row.getString("file_name"), row.getString("type"), row.getInt("size"), row.getString("sha256")),
                row.getString("seller"),
                row.getString("body"),
                row.getString("token"),
                row.getTimestamp("link_until").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                signing(row));
    }

    private static @Nullable Signing signing(ResultSet row) throws SQLException {
        String signed = row.getString("signed");
        return signed == null ? null : Signing.read(signed, row.getString("seal"));
    }
}
