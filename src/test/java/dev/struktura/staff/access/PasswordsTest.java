package dev.struktura.staff.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class PasswordsTest {

    /** Argon2id, version 19, with the memory and the passes that OWASP names as the least. */
    private static final String HASH = "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}";

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Test
    void passwordsRestAsArgon2idHashes() {
        assertThat(hashes()).hasSize(10).allSatisfy(hash -> assertThat(hash).matches(HASH));
    }

    @Test
    void theSamePasswordRestsDifferentlyWithEverybody() {
        assertThat(hashes()).doesNotHaveDuplicates();
    }

    @Test
    void aHashKnowsItsPasswordAndNoOther() {
        String hash = passwords.encode("горобець на даху");

        assertThat(passwords.matches("горобець на даху", hash)).isTrue();
        assertThat(passwords.matches("горобець на дасі", hash)).isFalse();
    }

    @Test
    void aWeakerHashOfFormerDaysIsToBeRenewed() {
        String former = new Passwords(1024, 1).encode(Sellers.PASSWORD);

        assertThat(passwords.matches(Sellers.PASSWORD, former)).isTrue();
        assertThat(passwords.upgradeEncoding(former)).isTrue();
        assertThat(passwords.upgradeEncoding(passwords.encode(Sellers.PASSWORD)))
                .isFalse();
    }

    private List<String> hashes() {
        return jdbc.sql("select password_hash from staff.employee")
                .query(String.class)
                .list();
    }
}
