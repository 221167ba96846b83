package dev.struktura.base.embedded;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each module owns one schema, one folder of migrations and one history of them; lower modules come first. A migration that SQL alone
 * cannot do is a bean in the package of its module.
 */
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
            "contracts",
            "billing",
            "delivery",
            "talks",
            "playbooks",
            "kpi",
            "integration",
            "feeds",
            "custody");

    private final ResourceLoader resources;
    private final Admission admission;

    Schemas(ResourceLoader resources, Admission admission) {
        this.resources = resources;
        this.admission = admission;
    }

    @Override
    public void migrate(Flyway flyway) {
        Configuration common = flyway.getConfiguration();
        migrate(MODULES.getFirst(), common);
        admission.mustHold(common.getDataSource());
        MODULES.stream().skip(1).filter(this::hasMigrations).forEach(module -> migrate(module, common));
        openToRequests(common.getDataSource());
    }

    private static void migrate(String module, Configuration common) {
        Flyway.configure()
                .configuration(common)
                .schemas(module)
                .defaultSchema(module)
                .locations("classpath:db/migration/" + module)
                .javaMigrations(own(module, common))
                .load()
                .migrate();
    }

    private static JavaMigration[] own(String module, Configuration common) {
        return Arrays.stream(common.getJavaMigrations())
                .filter(migration ->
                        (migration.getClass().getPackageName() + ".").startsWith("dev.struktura." + module + "."))
                .toArray(JavaMigration[]::new);
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
