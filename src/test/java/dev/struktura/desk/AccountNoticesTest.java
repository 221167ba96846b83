package dev.struktura.desk;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.PASSWORD;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class AccountNoticesTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstDeviceOfAllIsNoNewsAndEveryFurtherIs() {
        Visitor.as(OLENA, api);
        assertThat(told(OLENA)).isEmpty();

        Visitor.as(OLENA, api);

        assertThat(told(OLENA)).singleElement().asString().contains("нового пристрою", "127.0.0.1");
    }

    @Test
    void aDeviceIsNewOnce() {
        Visitor.as(TARAS, api);
        Visitor second = Visitor.as(TARAS, api);

        second.signIn(email(TARAS), PASSWORD);
        second.signIn(email(TARAS), PASSWORD);

        assertThat(told(TARAS)).hasSize(1);
    }

    @Test
    void aDeviceOfSomebodyElseIsNew() {
        Visitor.as(IRYNA, api);
        Visitor.as(SOFIA, api).signIn(email(IRYNA), PASSWORD);

        assertThat(told(IRYNA)).hasSize(1);
    }

    @Test
    void aDeviceWithACookieThatWasInventedIsNewAndGetsOneOfItsOwn() {
        Visitor.as(MARKO, api);
        Visitor stranger = new Visitor(api);
        stranger.keep("device", "x");

        HttpResponse<String> entered = stranger.signIn(email(MARKO), PASSWORD);

        assertThat(told(MARKO)).hasSize(1);
        assertThat(stranger.cookie("device")).get().asString().hasSize(43);
        assertThat(entered.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("device="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");
    }

    @Test
    void theWordOfADeviceRestsAsAHash() {
        String word = Visitor.as(ANALYST, api).cookie("device").orElseThrow();

        assertThat(jdbc.sql("select d::text from staff.device d")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(word));
    }

    @Test
    void aProgramIsKnownByItsAddress() {
        Visitor.as(ANDRIY, api);
        api.signIn(ANDRIY);
        assertThat(told(ANDRIY)).isEmpty();

        from("203.0.113.9", ANDRIY).post("/tokens").expect(201);
        from("203.0.113.9", ANDRIY).post("/tokens").expect(201);

        assertThat(told(ANDRIY)).singleElement().asString().contains("Програма", "203.0.113.9");
    }

    @Test
    void whoeverIsRefusedIsNoArrival() {
        Visitor.as(HEAD, api);
        new Visitor(api).signIn(email(HEAD), "не той");

        assertThat(told(HEAD)).isEmpty();
    }

    @Test
    void thePersonIsToldByALetterToo() {
        Visitor.as(OWNER, api);
        Visitor.as(OWNER, api);

        assertThat(jdbc.sql("select mask from messages.outbox where template = 'account' and mask = ?")
                        .param("o***@techflow.example")
                        .query(String.class)
                        .list())
                .isNotEmpty();
        assertThat(api.as(OWNER).get("/messages").text()).contains("нового пристрою");
    }

    private List<String> told(String person) {
        return api.as(person)
                .get("/notifications")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/text").asString())
                .filter(text -> text.matches(".*(пристрою|Програма).*"))
                .toList();
    }

    private Caller from(String address, String person) {
        String pair = email(person) + ":" + PASSWORD;
        return api.anonymous()
                .with("X-Forwarded-For", address)
                .with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
