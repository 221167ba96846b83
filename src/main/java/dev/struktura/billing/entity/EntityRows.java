package dev.struktura.billing.entity;

import dev.struktura.offers.catalogue.Percent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of legal entities. */
@Repository
class EntityRows {

    private final JdbcClient jdbc;
    private final AccountRows accounts;

    EntityRows(JdbcClient jdbc, AccountRows accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** All of them: the main one first, those that are closed last. */
    List<LegalEntity> all() {
        Map<EntityId, List<BankAccount>> known = accounts.all();
        return jdbc.sql("select * from billing.entity order by closed_at is not null, not main, id")
                .query((row, index) -> read(row, known))
                .list();
    }

    Optional<LegalEntity> find(EntityId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    void insert(LegalEntity entity) {
        bound(entity, """
            insert into billing.entity (id, name, country, tax_id, tax_id_kind, vat_id, address, phone, email, signatory,
                   vat_scheme, vat_rate, prefix, zone, main)
            values (:id, :name, :country, :taxId, :kind, :vatId, :address, :phone, :email, :signatory,
                    :scheme, :rate, :prefix, :zone, :main)
            """).update();
    }

    void update(LegalEntity entity) {
        bound(entity, """
            update billing.entity
               set name = :name, country = :country, tax_id = :taxId, tax_id_kind = :kind, vat_id = :vatId, address = :address,
                   phone = :phone, email = :email, signatory = :signatory, vat_scheme = :scheme, vat_rate = :rate,
                   prefix = :prefix, zone = :zone, main = :main, closed_at = :closed, version = version + 1
             where id = :id
            """)
                .param("closed", entity.closedAt() == null ? null : Timestamp.from(entity.closedAt()))
                .update();
    }

    void delete(EntityId id) {
        jdbc.sql("delete from billing.entity where id = ?").param(id.value()).update();
    }

    /** Counts a change of its accounts as one of its own. */
    void touch(EntityId id) {
        jdbc.sql("update billing.entity set version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** The main entity makes room for another. */
    void makeRoom() {
        jdbc.sql("update billing.entity set main = false, version = version + 1 where main")
                .update();
    }

    /** Whoever changes entities waits for others who do: prefixes, the main one and what is used are looked at together. */
    void holdAll() {
        jdbc.sql("lock table billing.entity in share row exclusive mode").update();
    }

    boolean isUsed(EntityId id) {
        return jdbc.sql("select exists (select from billing.number where entity = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(LegalEntity entity, String statement) {
        LegalEntity.Details details = entity.details();
        LegalEntity.Contact contact = details.contact();
        return jdbc.sql(statement)
                .param("id", entity.id().value())
                .param("name", details.name())
                .param("country", details.country())
                .param("taxId", details.taxId().value())
                .param("kind", details.taxId().kind().word())
                .param("vatId", details.taxId().vatId())
                .param("address", contact.address())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .param("signatory", contact.signatory())
                .param("scheme", details.vat().scheme().word())
                .param("rate", details.vat().rate().value())
                .param("prefix", details.numbering().prefix())
                .param("zone", details.numbering().zone().getId())
                .param("main", entity.main());
    }

    private static LegalEntity read(ResultSet row, Map<EntityId, List<BankAccount>> accounts) throws SQLException {
        EntityId id = new EntityId(row.getObject("id", UUID.class));
        return new LegalEntity(
                id,
                details(row),
                accounts.getOrDefault(id, List.of()),
                row.getBoolean("main"),
                instant(row.getTimestamp("closed_at")),
                row.getLong("version"));
    }

    private static LegalEntity.Details details(ResultSet row) throws SQLException {
        return new LegalEntity.Details(
                row.getString("name"),
                row.getString("country"),
                new LegalEntity.TaxId(
                        row.getString("tax_id"), TaxIdKind.of(row.getString("tax_id_kind")), row.getString("vat_id")),
                new LegalEntity.Contact(
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("signatory")),
                new LegalEntity.Vat(
                        VatScheme.of(row.getString("vat_scheme")), new Percent(row.getBigDecimal("vat_rate"))),
                new LegalEntity.Numbering(row.getString("prefix"), ZoneId.of(row.getString("zone"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
