package dev.struktura.base;

import dev.struktura.base.embedded.Admission;
import dev.struktura.base.embedded.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the installation's key comes from, and that it is the one the database knows. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

    private static final String PROPERTY = "struktura.secrets.key";
    private static final String OTHER = "struktura.secrets.other-key";

    @Bean
    SecretsKey secretsKey(
            @Value("${" + PROPERTY + ":}") String given, @Value("${struktura.postgres.folder:./data}") Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("secrets.key");
        return given.isBlank() ? SecretsKey.in(file) : SecretsKey.of(given, PROPERTY);
    }

    @Bean
    SecretsKeys secretsKeys(SecretsKey key, @Value("${" + OTHER + ":}") String other) {
        return new SecretsKeys(key, other.isBlank() ? null : SecretsKey.of(other, OTHER));
    }

    @Bean
    Secrets secrets(SecretsKeys keys) {
        return new Secrets(keys.key(), keys.other());
    }

    /**
     * A node with a key of its own would write what the others cannot read, so it does not start. The first one whose first key is new
     * notes it; from then on until all is encrypted anew no node starts without both.
     */
    @Bean
    Admission knownKey(SecretsKeys keys) {
        return database -> {
            JdbcClient jdbc = JdbcClient.create(database);
            byte[] key = keys.key().fingerprint();
            jdbc.sql("insert into base.secrets_key (fingerprint) values (?) on conflict do nothing")
                    .param(key)
                    .update();
            jdbc.sql("update base.secrets_key set next = :key where next is null and fingerprint = :other")
                    .param("key", key)
                    .param("other", keys.otherFingerprint())
                    .update();
            List<byte[]> needed = jdbc.sql(
                            "select unnest(array_remove(array[fingerprint, next], null)) from base.secrets_key")
                    .query(byte[].class)
                    .list();
            if (!needed.stream().allMatch(keys::have)) {
                throw Refusal.because("secrets-key-other", keys.key().origin());
            }
        };
    }
}
