package dev.struktura.base;

import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A migration that SQL alone cannot do. What it changes is committed batch by batch, so whatever interrupts it, the next start goes on
 * with what is left.
 */
public abstract class Upgrade implements JavaMigration {

    private static final int BATCH = 1_000;

    private final String version;
    private final String description;

    protected Upgrade(String version, String description) {
        this.version = version;
        this.description = description;
    }

    /** Does what is left to do. */
    protected abstract void upgrade(JdbcTemplate sql);

    /**
     * Changes rows until none is waiting.
     *
     * @param waiting selects those that are still to be changed
     * @param update changes one, with the values that {@code change} gives
     */
    protected static <T> void inBatches(
            JdbcTemplate sql, String waiting, RowMapper<T> row, String update, Function<T, Object[]> change) {
        List<T> batch = sql.query(waiting + " limit " + BATCH, row);
        while (!batch.isEmpty()) {
            sql.batchUpdate(update, batch.stream().map(change).toList());
            batch = sql.query(waiting + " limit " + BATCH, row);
        }
    }

    @Override
    public final void migrate(Context migration) {
        upgrade(new JdbcTemplate(migration.getConfiguration().getDataSource()));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** Flyway's own transaction waits beside those of the batches, so that a failure leaves no trace of a failed migration. */
    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
