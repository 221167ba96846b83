package dev.struktura.custody;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {

    @Autowired
    Api api;

    @Autowired
    Exporters exporters;

    @Autowired
    EndedExports ended;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String small = "";
    private String large = "";

    @BeforeAll
    void clients() {
        small = exporters.clients(5);
        large = exporters.clients(201);
    }

    @BeforeEach
    void nobodyMay() {
        exporters.forget();
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {OWNER, ADMIN, HEAD, ANALYST, OLENA})
    void noRoleBringsTheRightToExport(String person) {
        Visitor visitor = Visitor.as(person, api);

        assertThat(exporters.ask(person, "а", false).status()).isEqualTo(403);
        assertThat(visitor.get("/clients").body()).doesNotContain("/exports/new");
        assertThat(visitor.get("/deals").body()).doesNotContain("/exports/new");
        assertThat(visitor.get("/exports/new?list=clients").statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverHasTheRightIsOfferedTheListAsTheySeeItNow() {
        exporters.give(OLENA, false);
        Visitor olena = Visitor.as(OLENA, api);

        assertThat(olena.get("/clients?q=%D0%B0").body()).contains("/exports/new?list=clients&amp;q=%D0%B0");
        assertThat(olena.get("/deals?stage=inbound").body())
                .contains("/exports/new?list=deals&amp;status=open&amp;stage=inbound");
        assertThat(olena.get("/exports/new?list=deals&status=open&stage=inbound")
                        .body())
                .contains("Етап: Вхідний лід")
                .contains("Стан: ");
    }

    @Test
    void ownersAndHeadsGiveTheRightToOthersAndTheJournalKnows() {
        String olena = "/export-rights/" + exporters.id(OLENA);

        api.as(HEAD).put(olena, Map.of("contacts", true)).expect(204);
        api.as(HEAD).put("/export-rights/" + exporters.id(HEAD), Map.of()).expect(403);
        api.as(ADMIN).put("/export-rights/" + exporters.id(TARAS), Map.of()).expect(403);
        api.as(OLENA).put("/export-rights/" + exporters.id(TARAS), Map.of()).expect(403);
        api.as(OWNER)
                .put("/export-rights/" + exporters.id(ANALYST), Map.of("contacts", true))
                .expect(400);

        assertThat(api.as(OWNER).get("/export-rights").expect(200).body().at("/items"))
                .hasSize(1);
        api.as(OLENA).get("/export-rights").expect(403);
        api.as(OWNER).delete(olena).expect(204);
        assertThat(jdbc.sql("select type from journal.entry where subject_id = ? and type like 'export%' order by id")
                        .param(UUID.fromString(exporters.id(OLENA)))
                        .query(String.class)
                        .list())
                .endsWith("export-right-given", "export-right-taken");
    }

    @Test
    void aSmallFileIsFetchedAtOnceAndItsHashIsOfTheBytesHandedOut() {
        exporters.give(OLENA, false);
        Answer asked = exporters.ask(OLENA, small, false).expect(201);

        Answer file = exporters.fetch(OLENA, asked.at("/id")).expect(200);

        assertThat(asked.at("/state")).isEqualTo("ready");
        assertThat(WrittenFile.hash(file.text().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(asked.at("/sha256"));
        assertThat(file.text().lines()).hasSize(1 + asked.body().at("/rows").asInt());
        Answer listed = api.as(OLENA).get("/exports/" + asked.at("/id"));
        assertThat(listed.at("/fetches/0/address")).isEqualTo("127.0.0.1");
        assertThat(listed.at("/asked/name")).contains("Олена");
    }

    @Test
    void contactsGoAlongForWhoeverHasTheRightToThem() {
        exporters.give(OLENA, false);
        exporters.give(TARAS, true);
        String word = small;

        exporters.ask(OLENA, word, true).expect(403);
        String bare = exporters
                .fetch(OLENA, exporters.ask(OLENA, word, false).at("/id"))
                .text();
        String open = exporters
                .fetch(TARAS, exporters.ask(TARAS, word, true).at("/id"))
                .text();

        assertThat(bare).contains(word + " 4").doesNotContain("@gurt.example").doesNotContain("Оксана Гриценко");
        assertThat(open).contains("@gurt.example").contains("'+38067");
    }

    @Test
    void anAnalystWhoBecameOneTakesNoContactsAlong() {
        exporters.give(ANALYST, false);
        jdbc.sql("update custody.export_right set contacts = true").update();

        exporters.ask(ANALYST, small, true).expect(403);
    }

    @Test
    void aFileHoldsWhatTheAskerSeesAndNoMore() {
        exporters.give(ANDRIY, true);
        String ofLevelOne = small;

        assertThat(exporters.ask(ANDRIY, ofLevelOne, true).problem()).isEqualTo("invalid");
    }

    @Test
    void aLargeFileWaitsForASecondPersonWhoIsNotTheAsker() {
        exporters.give(HEAD, false);
        exporters.give(OLENA, false);
        Answer asked = exporters.ask(HEAD, large, false).expect(201);
        String path = "/exports/" + asked.at("/id");

        assertThat(asked.at("/state")).isEqualTo("waiting");
        assertThat(exporters.fetch(HEAD, asked.at("/id")).status()).isEqualTo(409);
        api.as(HEAD).post(path + "/agreement").expect(403);
        api.as(OLENA).post(path + "/agreement").expect(404);
        assertThat(Visitor.as(OWNER, api).get("/exports/" + asked.at("/id")).body())
                .contains("Звірка")
                .contains(asked.at("/sha256"));
        api.as(ADMIN).post(path + "/agreement").expect(200);

        assertThat(exporters.fetch(HEAD, asked.at("/id")).expect(200).header("Content-Digest"))
                .startsWith("sha-256=:");
        api.as(ADMIN).post(path + "/agreement").expect(409);
        api.as(ADMIN).post(path + "/refusal", Map.of("reason", "Пізно")).expect(409);
    }

    @Test
    void aLargeFileIsNotTakenOutInSmallPieces() {
        exporters.give(OLENA, false);
        String word = exporters.clients(110);

        assertThat(exporters.ask(OLENA, word, false).at("/state")).isEqualTo("ready");
        assertThat(exporters.ask(OLENA, word, false).at("/state")).isEqualTo("waiting");
        clock.freezeAt(clock.now().plus(Duration.ofDays(8)));
        assertThat(exporters.ask(OLENA, word, false).at("/state")).isEqualTo("ready");
    }

    @Test
    void anothersFileIsNoMoreThereThanOneThatNeverWas() {
        exporters.give(OLENA, true);
        exporters.give(TARAS, true);
        String own = exporters.ask(OLENA, small, true).at("/id");

        Answer anothers = exporters.fetch(TARAS, own).expect(404);
        Answer none = exporters.fetch(TARAS, UUID.randomUUID().toString()).expect(404);

        assertThat(anothers.at("/detail")).isEqualTo(none.at("/detail"));
        api.as(TARAS).get("/exports/" + own).expect(404);
        exporters.fetch(OWNER, own).expect(404);
        assertThat(api.as(TARAS).get("/exports").body().at("/items")).isEmpty();
        api.as(ANDRIY).get("/exports").expect(403);
    }

    @Test
    void aFileIsFetchedThreeTimesAndThenErased() {
        exporters.give(OLENA, false);
        String id = exporters.ask(OLENA, small, false).at("/id");
        List<String> files = List.of(
                exporters.fetch(OLENA, id).expect(200).text(),
                exporters.fetch(OLENA, id).expect(200).text(),
                exporters.fetch(OLENA, id).expect(200).text());

        assertThat(exporters.fetch(OLENA, id).status()).isEqualTo(409);
        assertThat(files).allMatch(files.getFirst()::equals);
        assertThat(contents()).isZero();
    }

    @Test
    void aFileIsErasedWhenItsTimeIsOver() {
        exporters.give(OLENA, false);
        String id = exporters.ask(OLENA, small, false).at("/id");
        clock.freezeAt(clock.now().plus(Duration.ofHours(24)));

        assertThat(exporters.fetch(OLENA, id).status()).isEqualTo(409);
        assertThat(ended.runDue()).isOne();

        assertThat(contents()).isZero();
        assertThat(api.as(OLENA).get("/exports/" + id).at("/state")).isEqualTo("over");
    }

    @Test
    void aRequestThatNobodyAnswersIsOver() {
        exporters.give(OLENA, false);
        String id = exporters.ask(OLENA, large, false).at("/id");
        clock.freezeAt(clock.now().plus(Duration.ofDays(3)));

        api.as(HEAD).post("/exports/" + id + "/agreement").expect(409);
    }

    @Test
    void whoeverLostTheRightFetchesNothingThatWasMadeBefore() {
        exporters.give(OLENA, true);
        String id = exporters.ask(OLENA, small, true).at("/id");
        exporters.give(OLENA, false);

        exporters.fetch(OLENA, id).expect(403);
    }

    @Test
    void aDeclinedFileIsErasedAndTheAskerKnowsWhy() {
        exporters.give(OLENA, false);
        String id = exporters.ask(OLENA, large, false).at("/id");
        api.as(HEAD).post("/exports/" + id + "/refusal", Map.of("reason", " ")).expect(400);

        api.as(HEAD)
                .post("/exports/" + id + "/refusal", Map.of("reason", "Досить звіту"))
                .expect(200);

        assertThat(contents()).isZero();
        assertThat(Visitor.as(OLENA, api).get("/exports/" + id).body()).contains("Досить звіту");
        assertThat(api.as(OLENA).get("/notifications").text()).contains("Причина: Досить звіту");
    }

    @Test
    void ofTwoDecisionsAtTheSameMomentOneCounts() throws Exception {
        exporters.give(OLENA, false);
        String path = "/exports/" + exporters.ask(OLENA, large, false).at("/id");
        List<Integer> answers = new CopyOnWriteArrayList<>();

        AtOnce.run(
                () -> answers.add(api.as(HEAD).post(path + "/agreement").status()),
                () -> answers.add(api.as(ADMIN)
                        .post(path + "/refusal", Map.of("reason", "Ні"))
                        .status()));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void theSameFormSentTwiceIsOneExport() {
        exporters.give(OLENA, false);
        Visitor olena = Visitor.as(OLENA, api);
        Map<String, String> form =
                Map.of("id", UUID.randomUUID().toString(), "list", "clients", "q", small, "reason", "Звірка");

        String first =
                olena.submit("/exports", form).headers().firstValue("Location").orElseThrow();
        String second =
                olena.submit("/exports", form).headers().firstValue("Location").orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from custody.export")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void agreeingAndFetchingWantAFreshProof() {
        exporters.give(OLENA, false);
        String alone = exporters.ask(OLENA, small, false).at("/id");
        String agreed = exporters.ask(OLENA, large, false).at("/id");
        api.as(HEAD).get("/exports").expect(200);
        try {
            jdbc.sql("update staff.api_token set proved_at = null").update();

            assertThat(exporters.fetch(OLENA, alone).problem()).isEqualTo("fresh-proof-required");
            assertThat(api.as(HEAD).post("/exports/" + agreed + "/agreement").problem())
                    .isEqualTo("fresh-proof-required");
        } finally {
            jdbc.sql("update staff.api_token set proved_at = now()").update();
        }
    }

    private int contents() {
        return jdbc.sql("select count(*) from custody.content")
                .query(Integer.class)
                .single();
    }
}
