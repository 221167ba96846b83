package dev.struktura.base;

import dev.struktura.base.embedded.Admission;
import dev.struktura.base.embedded.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the installation's key comes from, and that it is the one the database knows. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final String PROPERTY = "struktura.secrets.key";

    @Bean
    SecretsKey secretsKey(
            @Value("${" + PROPERTY + ":}") String given, @Value("${struktura.postgres.folder:./data}") Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("secrets.key");
        return given.isBlank() ? SecretsKey.in(file) : SecretsKey.of(given, PROPERTY);
    }

    @Bean
    Secrets secrets(SecretsKey key) {
        return new Secrets(key);
    }

    /** A node with a key of its own would write what the others cannot read, so it does not start. */
    @Bean
    Admission knownKey(SecretsKey key) {
        return database -> {
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("insert into base.secrets_key (fingerprint) values (?) on conflict do nothing")
                    .param(key.fingerprint())
                    .update();
            byte[] known = jdbc.sql("select fingerprint from base.secrets_key")
                    .query(byte[].class)
                    .single();
            if (!Arrays.equals(known, key.fingerprint())) {
                throw Refusal.because("secrets-key-other", key.origin());
            }
        };
    }
}
