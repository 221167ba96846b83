package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.qr.QrReader;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class ClientInvoiceTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36";

    @Autowired
    Api api;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theMessageLeadsToAPageThatSaysWhatToPayAndHow() throws Exception {
        DealOnItsWay deal = sent("2998.39");
        String number = invoice(deal).at("/number");

        HttpResponse<String> page = get(link(deal));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().replace('\u00a0', ' '))
                .contains("Рахунок " + number, "2 998,39", "Очікує на оплату до", "Ґанок і Їжак")
                .contains("UA213223130000026007233566001", "data-copy=\"2998.39\"", "https://qr.bank.gov.ua/QkNE")
                .contains("data-copy=\"Оплата за рахунком № " + number);
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow, noarchive");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(text(deal, "email")).contains(path(link(deal)));
        assertThat(text(deal, "sms")).contains(path(link(deal)));
    }

    @Test
    void theCodeAsksForWhatIsStillOwed() throws Exception {
        DealOnItsWay deal = sent("1000.00");
        pay(deal, "400.00");

        String content = QrReader.read(bytes(link(deal) + "/qr.png"), StandardCharsets.US_ASCII);

        byte[] packed = Base64.getUrlDecoder().decode(content.substring("https://qr.bank.gov.ua/".length()));
        assertThat(new String(packed, Charset.forName("windows-1251")).split("\n"))
                .contains("UAH600", "Оплата за рахунком № " + invoice(deal).at("/number"));
        assertThat(get(link(deal)).body()).contains("Сплачено частково");
    }

    @Test
    void whatIsPaidOrWithdrawnIsNotPaidAgain() throws Exception {
        DealOnItsWay paid = sent("500.00");
        pay(paid, "500.00");
        DealOnItsWay withdrawn = sent("600.00");
        jdbc.sql("update billing.invoice set state = 'cancelled' where deal = ?::uuid")
                .param(withdrawn.id())
                .update();

        assertThat(get(link(paid)).body()).contains("Сплачено. Дякуємо!").doesNotContain("qr.png", "data-copy");
        assertThat(get(link(withdrawn)).body())
                .contains("Цей рахунок відкликано")
                .doesNotContain("qr.png", "data-copy");
        assertThat(get(link(paid) + "/qr.png").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayAfterItIsDueItIsOverdue() throws Exception {
        DealOnItsWay deal = sent("700.00");

        clock.advance(Duration.ofDays(9));

        assertThat(get(link(deal)).body()).contains("Прострочено: строк оплати минув");
    }

    @Test
    void openingIsAnEventOfTheDealRobotsAndColleaguesApart() throws Exception {
        DealOnItsWay deal = sent("800.00");

        get(link(deal), "TelegramBot (like TwitterBot)");
        HttpRequest ours = request(link(deal), PHONE)
                .header("Authorization", "Bearer " + api.signIn(Sellers.ANDRIY))
                .build();
        assertThat(http.send(ours, HttpResponse.BodyHandlers.ofString()).body()).contains("Так це бачить клієнт");
        assertThat(deal.happened("invoice-opened")).isZero();
        get(link(deal));
        get(link(deal) + "/invoice.pdf");

        assertThat(deal.happened("invoice-opened")).isEqualTo(1);
        assertThat(linkOf(deal).at("/openings")).isEqualTo("1");
    }

    @Test
    void thePdfIsTheOneThatWasSent() throws Exception {
        DealOnItsWay deal = sent("900.00");

        assertThat(new String(bytes(link(deal) + "/invoice.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void aLinkThatIsTakenBackLeadsNowhereAndAnotherTakesItsPlace() throws Exception {
        DealOnItsWay deal = sent("950.00");
        String old = link(deal);
        String path = "/invoices/" + invoice(deal).at("/id") + "/link";

        api.as(Sellers.HEAD).post(path + "/revocation").expect(200);
        api.as(Sellers.HEAD).post(path + "/revocation").expect(200);

        assertThat(get(old).statusCode()).isEqualTo(410);
        assertThat(get(old + "/invoice.pdf").statusCode()).isEqualTo(404);
        assertThat(deal.happened("invoice-link-revoked")).isEqualTo(1);
        String fresh =
                api.as(Sellers.HEAD).post(path + "/replacement").expect(200).at("/address");
        assertThat(get(fresh).statusCode()).isEqualTo(200);
        assertThat(get(old).statusCode()).isEqualTo(404);
        clock.advance(Duration.ofDays(366));
        assertThat(get(fresh).statusCode()).isEqualTo(410);
    }

    @Test
    void nobodyGuessesALink() throws Exception {
        String nobodys = link(sent("10.00")).replaceFirst("/i/.*", "/i/" + "A".repeat(43));

        assertThat(get(nobodys).statusCode()).isEqualTo(404);
        assertThat(get(nobodys + "'--").statusCode()).isEqualTo(404);
    }

    private DealOnItsWay sent(String amount) {
        DealOnItsWay deal = DealOnItsWay.start(api, amount).toAgreement();
        dispatch.runDue();
        return deal;
    }

    private Answer invoice(DealOnItsWay deal) {
        String id = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        return api.as(Sellers.HEAD).get("/invoices/" + id).expect(200);
    }

    private Answer linkOf(DealOnItsWay deal) {
        return api.as(Sellers.HEAD)
                .get("/invoices/" + invoice(deal).at("/id") + "/link")
                .expect(200);
    }

    private String link(DealOnItsWay deal) {
        return linkOf(deal).at("/address");
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private String text(DealOnItsWay deal, String channel) {
        return jdbc.sql("select fields::text from messages.outbox where key = 'invoice/' || :id || '/' || :channel")
                .param("id", invoice(deal).at("/id"))
                .param("channel", channel)
                .query(String.class)
                .single();
    }

    private void pay(DealOnItsWay deal, String amount) {
        api.as(Sellers.HEAD)
                .post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                invoice(deal).at("/id"),
                                "amount",
                                Map.of("amount", amount, "currency", "UAH"),
                                "paidAt",
                                "2026-01-05T10:00:00Z"))
                .expect(201);
    }

    private HttpResponse<String> get(String link) throws Exception {
        return get(link, PHONE);
    }

    private HttpResponse<String> get(String link, String agent) throws Exception {
        return http.send(request(link, agent).build(), HttpResponse.BodyHandlers.ofString());
    }

    private byte[] bytes(String link) throws Exception {
        HttpResponse<byte[]> answer = http.send(request(link, PHONE).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest.Builder request(String link, String agent) {
        return HttpRequest.newBuilder(URI.create(link)).header("User-Agent", agent);
    }
}
