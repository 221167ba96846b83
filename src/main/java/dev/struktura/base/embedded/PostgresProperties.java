package dev.struktura.base.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the embedded server runs.
 *
 * @param folder keeps the data, its password and the server's log between starts
 * @param port 0 takes a free one at each start
 * @param durable false gives up the data of the last moments at a crash; for tests only
 */
@ConfigurationProperties("struktura.postgres")
public record PostgresProperties(
        @DefaultValue("./data") Path folder,
        @DefaultValue("0") int port,
        @DefaultValue("true") boolean durable) {

    public PostgresProperties {
        folder = folder.toAbsolutePath().normalize();
    }

    Path data() {
        return folder.resolve("postgres");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }
}
