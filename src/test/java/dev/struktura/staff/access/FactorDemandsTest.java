package dev.struktura.staff.access;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owes a second factor sets one up first; nobody is locked out by it. */
@StrukturaTest
class FactorDemandsTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void nothingIsDemandedAndNobodyHasOne() {
        jdbc.sql("delete from staff.totp").update();
        jdbc.sql("delete from staff.recovery_code").update();
        jdbc.sql("delete from staff.factor_demand").update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
    }

    @Test
    void whoeverHasNoneIsLedToSettingOneUpAndNowhereElse() {
        Visitor olena = Visitor.as(OLENA, api);
        Caller program = api.as(OLENA);
        assertThat(olena.get("/day").statusCode()).isEqualTo(200);

        demand(0, "seller");

        assertThat(olena.get("/day").headers().firstValue("Location")).contains("/settings/access");
        assertThat(olena.submit("/settings/tokens", Map.of("name", "Лазівка")).statusCode())
                .isEqualTo(303);
        assertThat(olena.get("/deals", Map.of("HX-Request", "true")).headers().firstValue("HX-Redirect"))
                .contains("/settings/access");
        assertThat(program.get("/deals").expect(403).problem()).isEqualTo("second-factor-required");
        assertThat(token(OLENA).expect(403).problem()).isEqualTo("second-factor-required");
        assertThat(olena.get("/settings/access").body()).contains("role=\"alert\"", "second-factor/enrolments");

        Authenticator.enrol(olena, jdbc);

        assertThat(olena.get("/day").statusCode()).isEqualTo(200);
        program.get("/deals").expect(200);
    }

    @Test
    void untilItIsDuePeopleAreOnlyReminded() {
        demand(5, "seller");
        Visitor taras = Visitor.as(TARAS, api);

        assertThat(taras.get("/day").statusCode()).isEqualTo(200);
        assertThat(taras.get("/settings/access").body()).contains("role=\"alert\"");
        token(TARAS).expect(201);
        jdbc.sql("update staff.factor_demand set due_at = clock_timestamp()").update();
        token(TARAS).expect(403);
    }

    @Test
    void otherRolesAreLeftInPeace() {
        demand(0, "seller");

        assertThat(Visitor.as(HEAD, api).get("/team").statusCode()).isEqualTo(200);
        token(HEAD).expect(201);
    }

    @Test
    void theLastAdministratorsSetOneUpAndGoOn() {
        demand(0, "owner", "admin");
        Visitor admin = Visitor.as(ADMIN, api);
        assertThat(admin.get("/settings/people").headers().firstValue("Location"))
                .contains("/settings/access");

        Authenticator phone = Authenticator.enrol(admin, jdbc);
        assertThat(admin.get("/settings/people").statusCode()).isEqualTo(200);

        Visitor again = new Visitor(api);
        again.signIn(Sellers.email(ADMIN), Sellers.PASSWORD);
        again.submit("/sign-in/code", Map.of("code", phone.recoveryCodes().getFirst()));
        assertThat(again.get("/settings/people").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverTurnsItOffOwesItAgain() {
        demand(0, "seller");
        Visitor olena = Visitor.as(OLENA, api);
        Authenticator.enrol(olena, jdbc);
        olena.submit("/settings/second-factor/end", Map.of());

        assertThat(olena.get("/day").statusCode()).isEqualTo(303);
    }

    @Test
    void ownersAndAdministratorsDecideAndTheJournalKnows() {
        Map<String, Object> wish = Map.of("roles", List.of("analyst"), "graceDays", 90);
        api.as(HEAD).put("/second-factor-demands", wish).expect(403);
        api.as(OLENA).get("/second-factor-demands").expect(403);
        api.as(OWNER)
                .put("/second-factor-demands", Map.of("roles", List.of("boss")))
                .expect(400);
        api.as(OWNER).put("/second-factor-demands", Map.of()).expect(400);
        api.as(OWNER)
                .put("/second-factor-demands", Map.of("roles", List.of(), "graceDays", 91))
                .expect(400);

        assertThat(api.as(OWNER).put("/second-factor-demands", wish).expect(200).at("/items/0/role"))
                .isEqualTo("analyst");
        assertThat(jdbc.sql("select count(*) from journal.entry where type = 'factor-demand-changed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void demand(int days, String... roles) {
        api.as(OWNER)
                .put("/second-factor-demands", Map.of("roles", List.of(roles), "graceDays", days))
                .expect(200);
    }

    private Answer token(String person) {
        String pair = Sellers.email(person) + ":" + Sellers.PASSWORD;
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return api.anonymous().with("Authorization", "Basic " + basic).post("/tokens");
    }
}
