package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class UnsubscribeTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Api api;

    @Autowired
    private Unsubscriptions unsubscriptions;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aScannerThatFollowsTheLinkUnsubscribesNobody() throws Exception {
        HttpResponse<String> page = get("/unsubscribe/" + token("scanned"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("scanned@zoria.example");
        assertThat(unsubscriptions.has(Channel.EMAIL, "scanned@zoria.example")).isFalse();
    }

    @Test
    void aMailProgramUnsubscribesWithOneClickWithoutSessionOrToken() throws Exception {
        HttpResponse<String> done = post("/unsubscribe/" + token("click"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(unsubscriptions.has(Channel.EMAIL, "click@zoria.example")).isTrue();
    }

    @Test
    void aTokenThatIsNoneOfOursChangesNothingAndTellsNothing() throws Exception {
        HttpResponse<String> answer = post("/unsubscribe/none-of-ours");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("@");
    }

    private String token(String name) {
        PostOffice office = new PostOffice(application);
        office.post(PostOffice.to(name, Channel.EMAIL, new Recipient("Ірина", name + "@zoria.example", Locale.of("uk")))
                .asMarketing());
        return office.jdbc
                .sql("select unsubscribe from messages.outbox where key = :key")
                .param("key", name)
                .query(String.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(api.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(api.uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
