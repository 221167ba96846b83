package dev.struktura.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.embedded.Refusal;
import dev.struktura.testing.StrukturaTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class SecretsTest {

    private static final String PLACE = "staff.totp olena";
    private static final String TEXT = "пароль від пошти 👋";

    @Autowired
    Secrets secrets;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    @Test
    void whatWasEncryptedIsReadAgain() {
        assertThat(secrets.decrypt(secrets.encrypt(TEXT, PLACE), PLACE)).isEqualTo(TEXT);
        assertThat(secrets.decrypt(secrets.encrypt("", PLACE), PLACE)).isEmpty();
    }

    @Test
    void theSameTextLooksDifferentEachTimeAndNeverLikeItself() {
        byte[] once = secrets.encrypt(TEXT, PLACE);

        assertThat(once).isNotEqualTo(secrets.encrypt(TEXT, PLACE));
        assertThat(new String(once, StandardCharsets.UTF_8)).doesNotContain("пароль");
    }

    @Test
    void whatWasChangedAnywhereIsNotRead() {
        byte[] sealed = secrets.encrypt(TEXT, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> secrets.decrypt(changed, PLACE)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> secrets.decrypt(new byte[0], PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasMovedToAnotherPlaceIsNotRead() {
        byte[] sealed = secrets.encrypt(TEXT, PLACE);

        assertThatThrownBy(() -> secrets.decrypt(sealed, "staff.totp taras"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(TEXT);
    }

    @Test
    void anotherKeyReadsNothing() {
        byte[] sealed = new Secrets(SecretsKey.in(folder.resolve("a")), null).encrypt(TEXT, PLACE);

        assertThatThrownBy(() -> new Secrets(SecretsKey.in(folder.resolve("b")), null).decrypt(sealed, PLACE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new Secrets(SecretsKey.in(folder.resolve("a")), null).decrypt(sealed, PLACE))
                .isEqualTo(TEXT);
    }

    @Test
    void whatWasWrittenBeforeKeysHadNamesIsReadByEither() {
        SecretsKey former = SecretsKey.in(folder.resolve("former"));
        byte[] named = new Secrets(former, null).encrypt(TEXT, PLACE);
        byte[] nameless = new byte[named.length - 4];
        nameless[0] = 1;
        System.arraycopy(named, 5, nameless, 1, nameless.length - 1);
        SecretsKey key = SecretsKey.in(folder.resolve("key"));

        assertThat(new Secrets(former, null).decrypt(nameless, PLACE)).isEqualTo(TEXT);
        assertThat(new Secrets(key, former).decrypt(nameless, PLACE)).isEqualTo(TEXT);
        assertThatThrownBy(() -> new Secrets(key, null).decrypt(nameless, PLACE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFileOfTheKeyIsForItsOwnerOnly() throws IOException {
        SecretsKey.in(folder.resolve("new/secrets.key"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/secrets.key"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", "!!!"})
    void whatIsNoKeyIsRefusedAndNotTold(String text) {
        assertThatThrownBy(() -> SecretsKey.of(text, "struktura.secrets.key"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("secrets-key-invalid")
                .hasMessageNotContaining(text);
    }

    @Test
    void aNodeWithAnotherKeyThanTheDatabaseKnowsDoesNotStart() {
        String other = Base64.getEncoder().encodeToString(new byte[32]);

        assertThatThrownBy(() -> admit(SecretsKey.of(other, "struktura.secrets.key")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("secrets-key-other")
                .hasMessageNotContaining(other);
        assertThatThrownBy(() -> admit(SecretsKey.in(folder.resolve("lost")))).isInstanceOf(Refusal.class);
    }

    @Test
    void theMarksOfTwoPurposesOrTwoKeysHaveNothingInCommon() {
        Secrets other = new Secrets(SecretsKey.in(folder.resolve("other")), null);

        assertThat(secrets.blindIndex("a").of(TEXT))
                .isEqualTo(secrets.blindIndex("a").of(TEXT))
                .isNotEqualTo(secrets.blindIndex("a").of(TEXT + " "))
                .isNotEqualTo(secrets.blindIndex("b").of(TEXT))
                .isNotEqualTo(other.blindIndex("a").of(TEXT));
    }

    private void admit(SecretsKey key) {
        new SecretsConfiguration().knownKey(new SecretsKeys(key, null)).mustHold(database);
    }
}
