package dev.struktura.base.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** How the embedded server is configured. */
final class ServerSetup {

    private static final String ACCESS = """
        # loopback only, and only with the password beside the data folder
        local all all scram-sha-256
        host  all all 127.0.0.1/32 scram-sha-256
        host  all all ::1/128      scram-sha-256
        """;

    private ServerSetup() {}

    static EmbeddedPostgres.Builder of(PostgresProperties settings, DataFolder folder) throws IOException {
        String durable = settings.durable() ? "on" : "off";
        Path programs = Objects.requireNonNull(settings.programs());
        OwnerOnly.createFolder(programs);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setPGStartupWait(Duration.ofSeconds(60))
                // words are compared by code point, upper and lower case by Unicode, alike on every machine
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setConnectConfig("password", folder.password())
                .setDataDirectoryCustomizer(ServerSetup::restrictAccess)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC")
                .setErrorRedirector(Redirect.appendTo(settings.log().toFile()))
                .setOutputRedirector(Redirect.appendTo(settings.log().toFile()));
    }

    private static void restrictAccess(File data) {
        try {
            Files.writeString(Path.of(data.getPath(), "pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
