package dev.struktura.feeds.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class CalendarTest {

    private static final String TITLE =
            "Зателефонувати; уточнити склад, строки і те, що ще довше за рядок у сімдесят п’ять октетів";

    @Autowired
    Api api;

    @Autowired
    JdbcClient sql;

    @Test
    void myOpenTasksStandAtTheMomentTheyAreDueAndThoseOfOthersDoNot() throws Exception {
        Caller olena = api.as(Sellers.OLENA);
        String task = task(olena, TITLE, "2027-01-02T08:00:00Z");
        String done = task(olena, "Зроблене", "2027-01-02T09:00:00Z");
        olena.post("/tasks/" + done + "/completion", Map.of("outcome", "done")).expect(200);
        task(api.as(Sellers.TARAS), "Чуже", "2027-01-02T10:00:00Z");

        HttpResponse<String> answer = read(link(olena));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(answer.body().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains(TITLE)
                .doesNotContain("Зроблене", "Чуже");
        VEvent mine = calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(task))
                .findFirst()
                .orElseThrow();
        assertThat(Date.from(Instant.parse("2027-01-02T08:00:00Z")))
                .isEqualTo(mine.getDateStart().getValue());
    }

    @Test
    void aNewLinkClosesTheOneBeforeAndARevokedOneOpensNothing() throws Exception {
        Caller taras = api.as(Sellers.TARAS);
        String first = link(taras);
        String second = link(taras);

        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(taras.get("/calendar-link").expect(200).body().at("/readAt").isNull())
                .isFalse();
        taras.delete("/calendar-link").expect(204);
        assertThat(read(second).statusCode()).isEqualTo(404);
        taras.get("/calendar-link").expect(404);
        taras.delete("/calendar-link").expect(404);
    }

    @Test
    void theLinkOfWhoeverLeftOpensNothing() throws Exception {
        String link = link(api.as(Sellers.IRYNA));
        Caller head = api.as(Sellers.HEAD);
        String iryna = head.get("/employees?limit=200")
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/email").asString().equals(Sellers.email(Sellers.IRYNA)))
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow();
        head.post("/employees/" + iryna + "/departure", Map.of("reassign", "least-loaded"))
                .expect(200);

        assertThat(read(link).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyCanReadALinkFromTheDatabase() {
        String link = link(api.as(Sellers.MARKO));
        String token = link.replaceFirst(".*/calendar/", "").replace(".ics", "");

        assertThat(token).hasSize(43);
        assertThat(sql.sql("select encode(hash, 'escape') from feeds.calendar_link")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(token.substring(0, 8)));
    }

    private String link(Caller person) {
        return person.post("/calendar-link").expect(201).at("/address");
    }

    private static String task(Caller person, String title, String dueAt) {
        return person.post("/tasks", Map.of("title", title, "dueAt", dueAt))
                .expect(201)
                .at("/id");
    }

    private static HttpResponse<String> read(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
