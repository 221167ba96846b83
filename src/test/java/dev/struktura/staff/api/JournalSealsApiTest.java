package dev.struktura.staff.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class JournalSealsApiTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aMinuteGoesBy() {
        api.as(Sellers.OWNER).post("/clock/advances", Map.of("by", "PT2M")).expect(200);
    }

    @Test
    void theJournalIsWholeAndHasTheHashThatWasWrittenDown() {
        Answer seal = api.as(Sellers.OWNER).get("/journal/seal").expect(200);
        Answer verdict = verify(Map.of("expectedHash", seal.at("/hash")));

        assertThat(verdict.at("/verdict")).isEqualTo("whole");
        assertThat(verdict.at("/last/hash")).isEqualTo(seal.at("/hash"));
        assertThat(verdict.at("/batches")).isEqualTo(seal.at("/batch/number"));
        assertThat(verdict.body().at("/entries").asLong()).isPositive();
        assertThat(verdict.body().at("/broken").isNull()).isTrue();
    }

    @Test
    void theFirstBrokenBatchIsNamedWithItsRangeAndTimes() {
        Answer seal = api.as(Sellers.OWNER).get("/journal/seal").expect(200);
        forge("update journal.entry set type = type || 'x' where id = 1");
        Answer verdict = verify(Map.of());
        forge("update journal.entry set type = rtrim(type, 'x') where id = 1");

        assertThat(verdict.at("/verdict")).isEqualTo("broken");
        assertThat(verdict.at("/flaw")).isEqualTo("entry-changed");
        assertThat(verdict.at("/broken/number")).isEqualTo("1");
        assertThat(verdict.at("/broken/firstEntry")).isEqualTo("1");
        assertThat(verdict.at("/broken/from")).endsWith("Z");
        assertThat(verdict.at("/text")).isNotBlank();
        assertThat(verify(Map.of("expectedHash", seal.at("/hash"))).at("/verdict"))
                .isEqualTo("whole");
    }

    @Test
    void aHashThatTheChainNeverHadMeansThatItWasRewritten() {
        assertThat(verify(Map.of("expectedHash", "ab".repeat(32))).at("/verdict"))
                .isEqualTo("rewritten");
    }

    @Test
    void whatCannotBeAHashIsInvalid() {
        Answer refused = api.as(Sellers.ADMIN)
                .post("/journal/verifications", Map.of("expectedHash", "yesterday"))
                .expect(400);
        assertThat(refused.at("/errors/0/path")).isEqualTo("expectedHash");
    }

    private Answer verify(Map<String, String> request) {
        return api.as(Sellers.OWNER).post("/journal/verifications", request).expect(200);
    }

    private void forge(String statement) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql(statement).update();
        });
    }
}
