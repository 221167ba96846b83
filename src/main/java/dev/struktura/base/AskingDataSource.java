package dev.struktura.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells each connection who asks before it is used; one that served the same asker before is told nothing. */
class AskingDataSource extends DelegatingDataSource {

    /** The role under which requests read; the policies of the tables are for it. */
    static final String ROLE = "struktura_request";

    private record Told(boolean department, @Nullable UUID person) {

        private static final Told DEPARTMENT = new Told(true, null);

        static Told now() {
            return Asking.isDepartment()
                    ? DEPARTMENT
                    : new Told(false, Asking.person().orElse(null));
        }

        String asSql() {
            return department
                    ? "reset role; reset struktura.employee"
                    : "set role %s; set struktura.employee = '%s'"
                            .formatted(ROLE, Objects.requireNonNullElse(person, ""));
        }
    }

    private final Map<PgConnection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

    AskingDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, Told.now());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void tell(Connection connection, Told asker) throws SQLException {
        PgConnection physical = connection.unwrap(PgConnection.class);
        if (asker.equals(told.getOrDefault(physical, Told.DEPARTMENT))) {
            return;
        }
        told.remove(physical);
        try (Statement statement = connection.createStatement()) {
            statement.execute(asker.asSql());
        }
        told.put(physical, asker);
    }
}
