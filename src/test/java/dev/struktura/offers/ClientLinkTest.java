package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ClientLinkTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void openingIsAnEventOfTheDealAndReloadingIsStillTheSameReading() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "2", "1500.00").at("/trackingUrl");

        HttpResponse<String> page = get(link, PHONE);
        get(link, PHONE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().replace('\u00a0', ' ')).contains("Впровадження").contains("3 000,00");
        assertThat(deal.happened("proposal-opened")).isEqualTo(1);
        assertThat(proposal(deal, "/state")).isEqualTo("opened");
        assertThat(proposal(deal, "/openings/count")).isEqualTo("1");
    }

    @Test
    void aColleagueIsKnownByTheTokenAsByTheSession() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        assertThat(withToken(link, api.signIn(Sellers.ANDRIY)).statusCode()).isEqualTo(200);
        assertThat(deal.happened("proposal-opened")).isZero();
        assertThat(withToken(link, "of-nobody").statusCode()).isEqualTo(200);
        assertThat(deal.happened("proposal-opened")).isEqualTo(1);
    }

    private HttpResponse<String> withToken(String link, String token) throws Exception {
        HttpRequest request =
                request(link, PHONE).header("Authorization", "Bearer " + token).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void comingBackLaterIsAnotherOpening() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        get(link, PHONE);
        clock.advance(Duration.ofMinutes(31));
        get(link, PHONE);

        assertThat(deal.happened("proposal-opened")).isEqualTo(2);
    }

    @Test
    void robotsHeadRequestsAndPrefetchingAreShownThePageButDoNotCount() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        assertThat(get(link, "TelegramBot (like TwitterBot)").statusCode()).isEqualTo(200);
        assertThat(get(link, "WhatsApp/2.23").statusCode()).isEqualTo(200);
        HttpRequest head = request(link, PHONE)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(head, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        HttpRequest prefetch =
                request(link, PHONE).header("Sec-Purpose", "prefetch;prerender").build();
        http.send(prefetch, HttpResponse.BodyHandlers.ofString());

        assertThat(deal.happened("proposal-opened")).isZero();
        assertThat(proposal(deal, "/state")).isEqualTo("sent");
        get(link, "curl/8.5.0");
        assertThat(deal.happened("proposal-opened")).isEqualTo(1);
    }

    @Test
    void twentyRequestsAtOnceAreOneOpening() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> crowd.submit(() -> get(link, PHONE)))
                    .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }

        assertThat(deal.happened("proposal-opened")).isEqualTo(1);
    }

    @Test
    void theFileComesAsWhatItIsUnderItsOwnNameAndIsKeptFromCachesAndSearchEngines() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        byte[] pdf = "%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1);
        String link = api.as(Sellers.HEAD)
                .upload(deal.path() + "/proposals", "Пропозиція.pdf", pdf, Map.of())
                .expect(201)
                .at("/trackingUrl");

        HttpResponse<String> file = get(link + "/file", PHONE);
        HttpResponse<String> download = get(link + "/file?download=true", PHONE);

        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline")
                .contains("filename*=UTF-8''%D0%9F");
        assertThat(file.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(deal.happened("proposal-opened")).isEqualTo(1);
    }

    @Test
    void theClientReadsInTheirLanguage() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        assertThat(get(link, PHONE, "ru-RU,ru;q=0.9").body())
                .contains("Предложение")
                .contains("Итого");
        assertThat(get(link, PHONE, "en-US").body()).contains("Proposal").contains("Total");
        assertThat(get(link, PHONE, "de-DE").body()).contains("Пропозиція").contains("Разом");
    }

    @Test
    void aWrongLinkSaysSoAndTellsNothing() throws Exception {
        for (String wrong : List.of("x", "A".repeat(43), "%00", "..%2f..%2fetc", "A".repeat(5000))) {
            HttpResponse<String> answer = get(api.uri("/p/" + wrong).toString(), PHONE);
            assertThat(answer.statusCode()).as(wrong).isBetween(400, 404);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    private String proposal(DealOnItsWay deal, String pointer) {
        return api.as(Sellers.HEAD).get(deal.path() + "/proposals").expect(200).at("/items/0" + pointer);
    }

    private HttpResponse<String> get(String link, String agent) throws IOException, InterruptedException {
        return get(link, agent, "uk");
    }

    private HttpResponse<String> get(String link, String agent, String language)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(link, agent).header("Accept-Language", language).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String link, String agent) {
        return HttpRequest.newBuilder(URI.create(link)).header("User-Agent", agent);
    }
}
