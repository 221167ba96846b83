package dev.struktura.base.embedded;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each module owns one schema, one folder of migrations and one history of them; lower modules come first. */
@Component
class Schemas implements FlywayMigrationStrategy {

    private static final List<String> MODULES = List.of(
            "base",
            "journal",
            "process",
            "staff",
            "structure",
            "clients",
            "messages",
            "deals",
            "desk",
            "handoffs",
            "offers",
            "billing",
            "delivery",
            "playbooks",
            "kpi",
            "integration");

    private final ResourceLoader resources;

    Schemas(ResourceLoader resources) {
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway common) {
        MODULES.stream()
                .filter(this::hasMigrations)
                .forEach(module -> Flyway.configure()
                        .configuration(common.getConfiguration())
                        .schemas(module)
                        .defaultSchema(module)
                        .locations("classpath:db/migration/" + module)
                        .load()
                        .migrate());
        openToRequests(common.getConfiguration().getDataSource());
    }

    /** What a migration has made may be read by requests, too, as far as its policies let them. */
    private static void openToRequests(DataSource database) {
        JdbcClient.create(database)
                .sql("select base.open_to_requests(?)")
                .param(MODULES.toArray(String[]::new))
                .query()
                .listOfRows();
    }

    private boolean hasMigrations(String module) {
        return resources.getResource("classpath:db/migration/" + module).exists();
    }
}
