package dev.struktura.staff.web;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.PASSWORD;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.staff.access.Authenticator;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class SecondFactorTest {

    private static final String CODE_PAGE = "/sign-in/code";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @BeforeEach
    void nobodyHasASecondFactor() {
        jdbc.sql("delete from staff.sign_in_attempt").update();
        jdbc.sql("delete from staff.totp").update();
        jdbc.sql("delete from staff.recovery_code").update();
    }

    @Test
    void thePasswordAloneLeadsToTheSecondDoorAndNoFurther() {
        Authenticator phone = Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Visitor olena = new Visitor(api);

        HttpResponse<String> halfWay = olena.signIn(email(OLENA), PASSWORD);

        assertThat(location(halfWay)).startsWith(CODE_PAGE);
        assertThat(olena.get("/settings").statusCode()).isEqualTo(303);
        assertThat(olena.get("/live").statusCode()).isEqualTo(303);

        HttpResponse<String> entered = olena.submit(CODE_PAGE, Map.of("code", phone.code(), "next", "/clients?q=a"));

        assertThat(location(entered)).isEqualTo("/clients?q=a");
        assertThat(olena.get("/settings").body()).contains("Олена Коваль");
    }

    @Test
    void theSessionOfWhoeverIsHalfWayIsAnotherThanTheOneInside() {
        Authenticator phone = Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Visitor olena = new Visitor(api);
        olena.signIn(email(OLENA), PASSWORD);
        String halfWay = olena.cookie("struktura").orElseThrow();

        olena.submit(CODE_PAGE, Map.of("code", phone.code()));

        assertThat(olena.cookie("struktura")).get().isNotEqualTo(halfWay);
        Visitor thief = new Visitor(api);
        thief.keep("struktura", halfWay);
        assertThat(thief.get("/settings").statusCode()).isEqualTo(303);
        assertThat(location(thief.get(CODE_PAGE))).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000", "12345", "abcdef", "aaaa-aaaa-aaaa-aaaa", "' or 1=1 --", "１２３４５６"})
    void whatIsNoCodeOpensNothing(String code) {
        Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Visitor olena = new Visitor(api);
        olena.signIn(email(OLENA), PASSWORD);

        assertThat(olena.submit(CODE_PAGE, Map.of("code", code)).statusCode()).isEqualTo(401);
        assertThat(olena.get("/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeOpensOnce() {
        Authenticator phone = Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Visitor olena = new Visitor(api);
        Visitor shoulderSurfer = new Visitor(api);
        olena.signIn(email(OLENA), PASSWORD);
        shoulderSurfer.signIn(email(OLENA), PASSWORD);
        String code = phone.code();
        olena.submit(CODE_PAGE, Map.of("code", code));

        assertThat(shoulderSurfer.submit(CODE_PAGE, Map.of("code", code)).statusCode())
                .isEqualTo(401);
        assertThat(olena.get("/settings").statusCode()).isEqualTo(200);
    }

    @Test
    void theCodeThatTurnedItOnSignsNobodyIn() {
        Visitor taras = Visitor.as(TARAS, api);
        taras.submit("/settings/second-factor/enrolments", Map.of());
        byte[] key = Authenticator.keyOn(taras.get("/settings/second-factor").body());
        String code = Authenticator.code(key, jdbc);
        taras.submit("/settings/second-factor/confirmation", Map.of("code", code));
        Visitor other = new Visitor(api);
        other.signIn(email(TARAS), PASSWORD);

        assertThat(other.submit(CODE_PAGE, Map.of("code", code)).statusCode()).isEqualTo(401);
    }

    @Test
    void theCodeOfSomebodyElseOpensNothing() {
        Authenticator olenas = Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Authenticator.enrol(Visitor.as(TARAS, api), jdbc);
        Visitor taras = new Visitor(api);
        taras.signIn(email(TARAS), PASSWORD);

        assertThat(taras.submit(CODE_PAGE, Map.of("code", olenas.code())).statusCode())
                .isEqualTo(401);
        assertThat(taras.submit(CODE_PAGE, Map.of("code", olenas.recoveryCodes().getFirst()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessingCodesIsSlowedDownEvenWhenTheGuessIsRight() {
        Authenticator phone = Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Visitor olena = new Visitor(api);
        olena.signIn(email(OLENA), PASSWORD);
        for (int i = 0; i < 5; i++) {
            olena.submit(CODE_PAGE, Map.of("code", "00000" + i));
        }

        HttpResponse<String> slowed = olena.submit(CODE_PAGE, Map.of("code", phone.code()));

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTypedAndThePersonIsTold() {
        Authenticator phone = Authenticator.enrol(Visitor.as(SOFIA, api), jdbc);
        String code = phone.recoveryCodes().getFirst();
        Visitor sofia = new Visitor(api);
        sofia.signIn(email(SOFIA), PASSWORD);

        sofia.submit(CODE_PAGE, Map.of("code", code.toUpperCase(Locale.ROOT).replace("-", " ")));

        assertThat(sofia.get("/settings/access").body()).contains("кодів відновлення: 9");
        assertThat(sofia.get("/notifications").body()).contains("за кодом відновлення");
        Visitor again = new Visitor(api);
        again.signIn(email(SOFIA), PASSWORD);
        assertThat(again.submit(CODE_PAGE, Map.of("code", code)).statusCode()).isEqualTo(401);
    }

    @Test
    void freshRecoveryCodesTakeThePlaceOfTheFormer() {
        Visitor sofia = Visitor.as(SOFIA, api);
        Authenticator phone = Authenticator.enrol(sofia, jdbc);
        assertThat(phone.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();

        HttpResponse<String> sheet = sofia.submit("/settings/second-factor/recovery-codes", Map.of());

        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Authenticator.codesOn(sheet.body())).hasSize(10).doesNotContainAnyElementsOf(phone.recoveryCodes());
        Visitor other = new Visitor(api);
        other.signIn(email(SOFIA), PASSWORD);
        assertThat(other.submit(CODE_PAGE, Map.of("code", phone.recoveryCodes().get(3)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void keysAndCodesRestUnreadable() {
        Visitor olena = Visitor.as(OLENA, api);
        olena.submit("/settings/second-factor/enrolments", Map.of());
        String page = olena.get("/settings/second-factor").body();
        byte[] key = Authenticator.keyOn(page);
        HttpResponse<String> sheet =
                olena.submit("/settings/second-factor/confirmation", Map.of("code", Authenticator.code(key, jdbc)));

        String rows = jdbc.sql("select string_agg(t::text, ' ') from staff.totp t")
                        .query(String.class)
                        .single()
                + jdbc.sql("select string_agg(r::text, ' ') from staff.recovery_code r")
                        .query(String.class)
                        .single();
        String journal = jdbc.sql("select string_agg(e::text, ' ') from journal.entry e")
                .query(String.class)
                .single();

        assertThat(Authenticator.codesOn(sheet.body()))
                .isNotEmpty()
                .noneMatch(rows::contains)
                .noneMatch(journal::contains);
        assertThat(rows)
                .doesNotContain(HexFormat.of().formatHex(key))
                .doesNotContain(Base64.getEncoder().encodeToString(key));
        assertThat(journal)
                .contains("second-factor-on")
                .doesNotContain(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void itIsOnOnlyOnceItsFirstCodeHasCome() {
        Visitor olena = Visitor.as(OLENA, api);
        olena.submit("/settings/second-factor/enrolments", Map.of());

        HttpResponse<String> refused = olena.submit("/settings/second-factor/confirmation", Map.of("code", "000000"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(location(new Visitor(api).signIn(email(OLENA), PASSWORD))).isEqualTo("/");
    }

    @Test
    void anEnrolmentDoesNotReplaceAGeneratorInUse() {
        Visitor olena = Visitor.as(OLENA, api);
        Authenticator phone = Authenticator.enrol(olena, jdbc);

        olena.submit("/settings/second-factor/enrolments", Map.of());

        assertThat(location(olena.get("/settings/second-factor"))).isEqualTo("/settings/access");
        Visitor other = new Visitor(api);
        other.signIn(email(OLENA), PASSWORD);
        assertThat(location(other.submit(CODE_PAGE, Map.of("code", phone.code()))))
                .isEqualTo("/");
    }

    @Test
    void turnedOffThePasswordIsEnoughAndThePersonIsTold() {
        Visitor andriy = Visitor.as(ANDRIY, api);
        Authenticator.enrol(andriy, jdbc);

        andriy.submit("/settings/second-factor/end", Map.of());

        assertThat(location(new Visitor(api).signIn(email(ANDRIY), PASSWORD))).isEqualTo("/");
        assertThat(andriy.get("/notifications").body()).contains("другий фактор вимкнено");
    }

    @Test
    void anAdministratorResetsItForWhoeverLostItAndThePersonIsTold() {
        Visitor marko = Visitor.as(MARKO, api);
        Authenticator.enrol(marko, jdbc);
        Visitor admin = Visitor.as(ADMIN, api);
        String person = "/settings/people/" + id(MARKO);
        assertThat(admin.get(person).body()).contains(person + "/second-factor/reset");

        admin.submit(person + "/second-factor/reset", Map.of());

        assertThat(marko.get("/settings").statusCode()).as("signed out").isEqualTo(303);
        Visitor again = new Visitor(api);
        assertThat(location(again.signIn(email(MARKO), PASSWORD))).isEqualTo("/");
        assertThat(again.get("/notifications").body()).contains("ваш другий фактор скинуто");
        assertThat(admin.get(person).body()).doesNotContain("/second-factor/reset");
        assertThat(jdbc.sql("select type from journal.entry where subject_id = ? order by id desc limit 1")
                        .param(UUID.fromString(id(MARKO)))
                        .query(String.class)
                        .single())
                .isEqualTo("second-factor-reset");
    }

    @Test
    void nobodyElseResetsIt() {
        Authenticator.enrol(Visitor.as(IRYNA, api), jdbc);
        String route = "/employees/" + id(IRYNA) + "/second-factor";

        assertThat(Visitor.as(HEAD, api)
                        .submit("/settings/people/" + id(IRYNA) + "/second-factor/reset", Map.of())
                        .statusCode())
                .isEqualTo(403);
        api.as(HEAD).delete(route).expect(403);
        api.as(TARAS).delete(route).expect(403);
        assertThat(location(new Visitor(api).signIn(email(IRYNA), PASSWORD))).startsWith(CODE_PAGE);

        api.as(ADMIN).delete(route).expect(204);
        api.as(ADMIN).delete(route).expect(204);
        assertThat(location(new Visitor(api).signIn(email(IRYNA), PASSWORD))).isEqualTo("/");
    }

    @Test
    void aProgramSendsTheCodeBesideThePassword() {
        Authenticator phone = Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        Caller program = basic(OLENA);

        Answer asked = program.post("/tokens").expect(401);
        Answer wrong = program.with("X-One-Time-Code", "000000").post("/tokens").expect(401);
        String token = program.with("X-One-Time-Code", phone.code())
                .post("/tokens")
                .expect(201)
                .at("/token");

        assertThat(asked.problem()).isEqualTo("one-time-code-required");
        assertThat(asked.at("/detail")).contains("X-One-Time-Code");
        assertThat(wrong.problem()).isEqualTo("one-time-code-required");
        assertThat(wrong.at("/detail")).isNotEqualTo(asked.at("/detail"));
        api.anonymous().with("Authorization", "Bearer " + token).get("/deals").expect(200);
    }

    @Test
    void aWrongPasswordIsNotToldThatACodeIsWanted() {
        Authenticator.enrol(Visitor.as(OLENA, api), jdbc);
        String pair = Base64.getEncoder().encodeToString((email(OLENA) + ":x").getBytes(StandardCharsets.UTF_8));

        assertThat(api.anonymous()
                        .with("Authorization", "Basic " + pair)
                        .post("/tokens")
                        .expect(401)
                        .problem())
                .isEqualTo("unauthenticated");
    }

    @Test
    void whoeverIsNotHalfWayIsSentToTheFirstDoor() {
        Visitor stranger = new Visitor(api);

        assertThat(location(stranger.get(CODE_PAGE))).isEqualTo("/sign-in");
        assertThat(location(stranger.submit(CODE_PAGE, Map.of("code", "000000"))))
                .isEqualTo("/sign-in");
    }

    private Caller basic(String person) {
        String pair = email(person) + ":" + PASSWORD;
        return api.anonymous()
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private String id(String person) {
        return staff.byEmail(email(person)).orElseThrow().id().toString();
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^" + api.uri(""), "");
    }
}
