package dev.struktura.base.embedded;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;
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
    }

    private boolean hasMigrations(String module) {
        return resources.getResource("classpath:db/migration/" + module).exists();
    }
}
