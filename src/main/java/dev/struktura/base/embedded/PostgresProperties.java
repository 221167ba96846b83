package dev.struktura.base.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the embedded server runs.
 *
 * @param folder keeps the data, its password, the server's log and its programs between starts
 * @param port 0 takes a free one at each start
 * @param durable false gives up the data of the last moments at a crash; for tests only
 * @param programs where the server's programs are unpacked when not in the folder
 */
@ConfigurationProperties("struktura.postgres")
public record PostgresProperties(
        @DefaultValue("./data") Path folder,
        @DefaultValue("0") int port,
        @DefaultValue("true") boolean durable,
        @Nullable Path programs) {

    public PostgresProperties {
        folder = folder.toAbsolutePath().normalize();
        programs = programs == null ? folder.resolve("postgres-programs") : programs;
    }

    /** The programs may be shared, so that not every test unpacks them. */
    public static PostgresProperties forTests(Path folder, int port, boolean durable) {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "struktura-test-programs");
        return new PostgresProperties(folder, port, durable, shared);
    }

    Path data() {
        return folder.resolve("postgres");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }
}
