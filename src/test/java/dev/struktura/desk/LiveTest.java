package dev.struktura.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
@Timeout(60)
class LiveTest {

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Test
    void anOpenStreamIsToldHowManyAreUnreadAndNothingElse() throws Exception {
        clock.freezeAt("2026-11-23T08:00:00Z");
        Leads leads = new Leads(api, staff);
        String deal = leads.open("Потік");
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader stream = open(http, api.signIn(leads.ownerLogin(deal)))) {
            String before = nextData(stream);

            leads.pass(Duration.ofHours(25));

            assertThat(Integer.parseInt(nextOther(stream, before))).isEqualTo(Integer.parseInt(before) + 1);
        }
    }

    @Test
    void aStreamEndsWithTheTokenThatOpenedIt() throws Exception {
        String token = api.signIn(Sellers.MARKO);
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader stream = open(http, token)) {
            nextData(stream);
            String id = api.as(Sellers.MARKO).get("/tokens?limit=1").at("/items/0/id");

            api.as(Sellers.MARKO).delete("/tokens/" + id).expect(204);

            assertThat(stream.lines().toList())
                    .as("what still came before the end")
                    .hasSizeLessThan(5);
        }
    }

    @Test
    void whoIsNotSignedInHearsNothing() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer =
                    http.send(HttpRequest.newBuilder(api.uri("/live")).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isIn(302, 303, 401, 403);
        }
    }

    private BufferedReader open(HttpClient http, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/api/v1/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        return new BufferedReader(new InputStreamReader(
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    }

    /** How things stand may be told again, such as after a lost connection. */
    private static String nextOther(BufferedReader stream, String known) throws IOException {
        String data;
        do {
            data = nextData(stream);
        } while (data.equals(known));
        return data;
    }

    private static String nextData(BufferedReader stream) throws IOException {
        String line;
        do {
            line = Objects.requireNonNull(stream.readLine(), "the stream ended");
        } while (!line.startsWith("data:"));
        return line.substring("data:".length());
    }
}
