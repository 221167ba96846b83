package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How proposals look: on paper, on the client's page, and that it stays so. */
@StrukturaTest
class TemplatesTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient sql;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aProposalKeepsTheLookItWasSentWith() throws Exception {
        String template =
                add("Основний", "#0b5cad", "Вітаємо, {client}! Пропозиція {number} на {total}.\nДіє до {valid-until}.");
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        Answer sent = deal.propose("Впровадження", "2", "1500.00");

        api.as(Sellers.HEAD)
                .patch(
                        "/proposal-templates/" + template,
                        Map.of("accent", "#7a1f5c", "greeting", Map.of("uk", "Інші слова")))
                .expect(200);

        String page = page(sent);
        assertThat(page)
                .contains("/brand/0b5cad/ffffff.css", "Вітаємо, " + DealOnItsWay.CLIENT, deal.number() + "-1")
                .doesNotContain("Інші слова", "Діє до");
        assertThat(paper(sent, "")).contains("Вітаємо").doesNotContain("Інші слова");
        assertThat(page(deal.propose("Навчання", "1", "10.00"))).contains("/brand/7a1f5c/", "Інші слова");
    }

    @Test
    void thePaperIsInTheClientsLanguage() throws Exception {
        add("Паперовий", "#0b5cad", "Вітаємо, {client}!");
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        Answer sent = deal.propose("Впровадження", "2", "1500.00");

        assertThat(paper(sent, "")).contains("Пропозиція " + deal.number() + "-1", "Разом", "3 000,00", "Ґанок і Їжак");
        assertThat(paper(sent, "?lang=en")).contains("Proposal " + deal.number() + "-1", "Total", "3,000.00");
        api.as(Sellers.HEAD)
                .patch(deal.path(), Map.of("fields", Map.of("language", "ru")))
                .expect(200);
        assertThat(paper(sent, "")).contains("Предложение " + deal.number() + "-1", "Итого");
    }

    @Test
    void theClientKeepsThePaperAndThatCountsAsReading() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        Answer sent = deal.propose("Впровадження", "2", "1500.00");
        Visitor client = new Visitor(api);

        HttpResponse<String> paper = client.get(path(sent) + "/pdf", Map.of("User-Agent", "Mozilla/5.0"));

        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(deal.happened("proposal-opened")).isEqualTo(1);
        assertThat(client.get("/p/" + "A".repeat(43) + "/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void theUsualTemplateIsWornUnlessAnotherIsChosen() {
        add("Перший", "#0b5cad", "Перший");
        String second = add("Другий", "#7a1f5c", "Другий");
        api.as(Sellers.HEAD)
                .patch("/proposal-templates/" + second, Map.of("usual", false))
                .expect(200);
        String third = add("Третій", "#1b6b3a", "Третій");
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();

        assertThat(page(deal.propose("А", "1", "1.00"))).contains("/brand/1b6b3a/");
        assertThat(page(propose(deal, second).expect(201))).contains("/brand/7a1f5c/");
        assertThat(usual()).containsExactly(third);
        api.as(Sellers.HEAD)
                .patch("/proposal-templates/" + second, Map.of("active", false))
                .expect(200);
        propose(deal, second).expect(400);
        propose(deal, UUID.randomUUID().toString()).expect(400);
        propose(deal, "x").expect(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"}|name",
                "{\"name\":\"Ж\",\"accent\":\"#ffcc00\"}|accent",
                "{\"name\":\"Ж\",\"accent\":\"red;}\"}|accent",
                "{\"name\":\"Ж\",\"band\":\"#12\"}|band",
                "{\"name\":\"Ж\",\"terms\":{\"en\":\"{price}\"}}|terms.en"
            })
    void whatIsWrongIsNamed(String body, String path) {
        Answer answer = api.as(Sellers.HEAD).post("/proposal-templates", body).expect(400);

        assertThat(answer.at("/errors/0/path")).isEqualTo(path);
    }

    @Test
    void aLogoIsDrawnAnewAndSvgIsRefused() throws IOException {
        String template = add("З логотипом", "#0b5cad", "");
        String logo = api.as(Sellers.HEAD)
                .upload("/proposal-templates/" + template + "/logo", "logo.png", picture(), Map.of())
                .expect(200)
                .at("/logo");

        HttpResponse<String> picture = new Visitor(api).get(logo);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
        api.as(Sellers.HEAD)
                .upload("/proposal-templates/" + template + "/logo", "logo.png", svg, Map.of())
                .expect(400);
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        assertThat(page(deal.propose("А", "1", "1.00"))).contains(logo);
    }

    @Test
    void whatWasSentKeepsItsLookInTheDatabaseToo() {
        add("Сталий", "#0b5cad", "Слова");
        DealOnItsWay.start(api).toProposal().propose("А", "1", "1.00");

        for (String change : List.of(
                "update offers.look set accent = '#000000'",
                "delete from offers.look",
                "update offers.proposal set look = null where look is not null")) {
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aLetterBringsTheLinkAndTheDocumentWhenWished() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        Answer sent = deal.propose("Впровадження", "2", "1500.00");
        String letters = deal.path() + "/proposals/" + sent.at("/id") + "/letters";

        api.as(Sellers.HEAD).post(letters, Map.of("enclosed", true)).expect(202);
        api.as(Sellers.HEAD).post(letters, Map.of()).expect(202);

        assertThat(deal.happened("proposal-mailed")).isEqualTo(2);
        assertThat(sql.sql("""
            select count(*) from messages.attachment a join messages.outbox o on o.id = a.message
             where o.about_id = :deal and o.template = 'offers.proposal'
            """)
                        .param("deal", UUID.fromString(deal.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        api.as(Sellers.ANALYST).post(letters, Map.of()).expect(403);
    }

    private String add(String name, String accent, String greeting) {
        return api.as(Sellers.HEAD)
                .post(
                        "/proposal-templates",
                        Map.of("name", name, "accent", accent, "usual", true, "greeting", Map.of("uk", greeting)))
                .expect(201)
                .at("/id");
    }

    private List<String> usual() {
        return api.as(Sellers.OLENA)
                .get("/proposal-templates")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/usual").asBoolean())
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private Answer propose(DealOnItsWay deal, String template) {
        Map<String, Object> line =
                Map.of("title", "А", "quantity", "1", "price", Map.of("amount", "1.00", "currency", "UAH"));
        return api.as(Sellers.HEAD)
                .post(deal.path() + "/proposals", Map.of("lines", List.of(line), "template", template));
    }

    private String page(Answer proposal) {
        return new Visitor(api).get(path(proposal)).body();
    }

    private static String path(Answer proposal) {
        return URI.create(proposal.at("/trackingUrl")).getPath();
    }

    /** What pdftotext reads. */
    private String paper(Answer proposal, String query) throws Exception {
        URI paper = api.uri("/api/v1/proposals/" + proposal.at("/id") + ".pdf" + query);
        HttpRequest request = HttpRequest.newBuilder(paper)
                .header("Authorization", "Bearer " + api.signIn(Sellers.HEAD))
                .build();
        byte[] pdf = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        Path file = Files.write(Files.createTempFile("proposal", ".pdf"), pdf);
        Process reader = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        return text.replace('\u00a0', ' ');
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 80, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
