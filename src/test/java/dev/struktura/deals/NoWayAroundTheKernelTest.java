package dev.struktura.deals;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class NoWayAroundTheKernelTest {

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient sql;

    private String deal = "";

    @BeforeEach
    void aDealInQualification() {
        deal = api.as(HEAD)
                .post("/leads", Map.of("client", Map.of("name", "ТОВ Ромашка"), "source", "site"))
                .expect(201)
                .at("/id");
        api.as(HEAD)
                .post("/deals/" + deal + "/moves", Map.of("to", "qualification"))
                .expect(200);
    }

    @Test
    void theDatabaseRefusesAStageChangeThatDidNotComeThroughTheKernel() {
        assertThatThrownBy(() -> sql.sql("update deals.deal set stage = 'delivery', visit = visit + 1 where id = ?")
                        .param(UUID.fromString(deal))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("only through the process kernel");
    }

    @Test
    void theDatabaseRefusesAChangeOfStatusAloneToo() {
        assertThatThrownBy(() -> sql.sql("update deals.deal set status = 'WON' where id = ?")
                        .param(UUID.fromString(deal))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theJournalIsAppendOnly() {
        assertThatThrownBy(() -> sql.sql("delete from journal.entry where subject_id = ?")
                        .param(UUID.fromString(deal))
                        .update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void anAdministratorMeetsTheSameGate() {
        assertThat(api.as(ADMIN)
                        .post("/deals/" + deal + "/moves", Map.of("to", "proposal"))
                        .problem())
                .isEqualTo("gate-not-met");
    }

    @Test
    void anAnalystReadsAndMovesNothing() {
        assertThat(api.as(ANALYST)
                        .post("/deals/" + deal + "/moves", Map.of("to", "lost"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSellerOfAnotherLevelDoesNotFindTheDeal() {
        assertThat(api.as(MARKO).get("/deals/" + deal).status()).isEqualTo(404);
        assertThat(api.as(MARKO)
                        .post("/deals/" + deal + "/moves", Map.of("to", "lost"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(MARKO).get("/deals/" + deal + "/journal").status()).isEqualTo(404);
    }

    @Test
    void anOverrideNeedsASecondPersonWhoLeadsAndIsJournaled() {
        Answer asked = api.as(HEAD)
                .post("/deals/" + deal + "/overrides", Map.of("to", "proposal", "reason", "Директор у відпустці"))
                .expect(201);
        String override = asked.at("/id");

        assertThat(api.as(HEAD).post("/overrides/" + override + "/approval").status())
                .isEqualTo(403);
        Answer moved =
                api.as(OWNER).post("/overrides/" + override + "/approval").expect(200);

        assertThat(moved.at("/stage/key")).isEqualTo("proposal");
        assertThat(api.as(HEAD)
                        .get("/deals/" + deal + "/journal")
                        .body()
                        .at("/items")
                        .findValuesAsString("override"))
                .containsExactly("Директор у відпустці");
    }

    @Test
    void aMoveMeantForAnOlderVersionIsRefused() {
        Answer refused = api.as(HEAD).with("If-Match", "\"1\"").post("/deals/" + deal + "/moves", Map.of("to", "lost"));

        assertThat(refused.status()).isEqualTo(412);
    }
}
