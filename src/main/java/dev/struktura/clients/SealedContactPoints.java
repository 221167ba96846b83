package dev.struktura.clients;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals the numbers and addresses that were kept in plain text before. Each batch is committed by itself, so whatever interrupts it,
 * the next start goes on with what is left; at the end the table is written anew, or the old text would stay in its files.
 */
@Component
class SealedContactPoints implements JavaMigration {

    private static final int BATCH = 1_000;

    private record Plain(UUID id, ContactPointKind kind, String plain) {}

    private final ContactSeal seal;

    SealedContactPoints(ContactSeal seal) {
        this.seal = seal;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("66");
    }

    @Override
    public String getDescription() {
        return "sealed contact points";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context migration) {
        DataSource database = migration.getConfiguration().getDataSource();
        JdbcTemplate sql = new JdbcTemplate(database);
        List<Plain> batch = next(sql);
        while (!batch.isEmpty()) {
            sql.batchUpdate(
                    "update clients.contact_point set value = ?, mask = ?, lookup = ?, plain = null where id = ?",
                    batch.stream().map(this::sealed).toList());
            batch = next(sql);
        }
        sql.execute("vacuum full clients.contact_point");
    }

    private static List<Plain> next(JdbcTemplate sql) {
        return sql.query(
                "select id, kind, plain from clients.contact_point where plain is not null limit " + BATCH,
                (row, n) -> new Plain(
                        row.getObject("id", UUID.class),
                        ContactPointKind.valueOf(row.getString("kind")),
                        row.getString("plain")));
    }

    private Object[] sealed(Plain point) {
        Reach reach = new Reach(point.kind(), point.plain());
        return new Object[] {
            seal.seal(point.id(), point.plain()), reach.masked(), seal.lookup(point.plain()), point.id()
        };
    }
}
