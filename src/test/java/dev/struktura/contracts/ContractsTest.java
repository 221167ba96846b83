package dev.struktura.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.contracts.docx.WordFile;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts from template to seal. */
@StrukturaTest
class ContractsTest {

    private static final String TEXT = """
        # Договір № {contract.number}
        {seller.name} і {client.legal-name} (код {client.tax-id}) домовилися:

        {proposal.lines}
        Разом {proposal.total}.\
        """;

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void whatIsMissingIsListedAndNothingIsMade() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();

        Answer refused = make(deal, template("Договір")).expect(422);

        assertThat(refused.body().at("/errors").findValuesAsString("path"))
                .containsExactly("client.legal-name", "client.tax-id", "proposal.lines", "proposal.total");
        assertThat(deal.happened("contract-made")).isZero();
        deal.propose("Впровадження", "2", "1500.00");
        deal.toAgreement();
        assertThat(make(deal, template("Договір")).expect(201).at("/number")).isEqualTo(deal.number() + "/1");
    }

    @Test
    void aContractOfWordsIsPrintedAndKeptAmongTheDocuments() throws Exception {
        DealOnItsWay deal = agreed();

        Answer made = make(deal, template("Договір")).expect(201);

        String paper = text(bytes("/contracts/" + made.at("/id") + "/file"));
        assertThat(paper)
                .contains("Договір № " + deal.number() + "/1", "Ґанок і Їжак", "40123456")
                .contains("1. Впровадження: 2 × 1 500,00", "Разом 3 000,00");
        assertThat(api.as(Sellers.HEAD).get(deal.path() + "/documents").at("/items/0/name"))
                .isEqualTo(made.at("/paper/name"))
                .startsWith("Договір");
        assertThat(deal.happened("contract-made")).isEqualTo(1);
    }

    @Test
    void aContractOfWordIsFilled() throws Exception {
        byte[] form = WordFile.of(WordFile.paragraph("Клієнт {client", ".name}") + "<w:tbl>"
                        + WordFile.row("{line.title}", "{line.sum}") + "</w:tbl>")
                .bytes();
        String template = api.as(Sellers.HEAD)
                .upload("/contract-templates", "Договір.docx", form, Map.of("name", "Поставка"))
                .expect(201)
                .at("/id");
        DealOnItsWay deal = agreed();

        Answer made = make(deal, template).expect(201);

        byte[] filled = bytes("/contracts/" + made.at("/id") + "/file");
        assertThat(WordFile.text(filled).replace('\u00a0', ' '))
                .contains("Клієнт " + DealOnItsWay.CLIENT, "Впровадження", "3 000,00");
        assertThat(digest(filled)).isEqualTo(made.at("/paper/sha256"));
    }

    @Test
    void fieldsThatThereAreNotAreNamedWhenTheTemplateIsKept() {
        Answer refused = api.as(Sellers.HEAD)
                .post(
                        "/contract-templates",
                        Map.of("name", "Ж", "text", Map.of("uk", "{client.name} {price} {line.sum}")))
                .expect(400);

        assertThat(refused.at("/errors/0/message")).contains("{price}, {line.sum}");
        api.as(Sellers.OLENA)
                .post("/contract-templates", Map.of("name", "Ж", "text", Map.of("uk", "А")))
                .expect(403);
    }

    @Test
    void theClientSignsOnThePageOnceAndItIsSealed() throws Exception {
        DealOnItsWay deal = agreed();
        String path = path(make(deal, template("Договір")).expect(201));
        Visitor client = new Visitor(api);

        assertThat(client.submit(path + "/signature", Map.of("name", "І")).statusCode())
                .isEqualTo(422);
        assertThat(client.submit(path + "/signature", Map.of("name", "Ірина Коваль"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(sign(client, path, "Ірина Коваль").statusCode()).isEqualTo(302);
        assertThat(sign(client, path, "Хтось Інший").statusCode()).isEqualTo(302);

        Answer signed = api.as(Sellers.HEAD).get(deal.path() + "/contracts").expect(200);
        String record = client.get(path + "/record").body();
        assertThat(signed.at("/items/0/state")).isEqualTo("signed");
        assertThat(signed.at("/items/0/signing/name")).isEqualTo("Ірина Коваль");
        assertThat(record)
                .isEqualTo(signed.at("/items/0/signing/content"))
                .contains(signed.at("/items/0/paper/sha256"));
        assertThat(digest(record.getBytes(StandardCharsets.UTF_8))).isEqualTo(signed.at("/items/0/signing/seal"));
        assertThat(deal.happened("contract-signed")).isEqualTo(1);
        assertThat(client.get(path).body()).contains("Ірина Коваль").doesNotContain("/signature\"");
    }

    @Test
    void ourOwnPeopleDoNotSignForAClient() {
        String path = path(make(agreed(), template("Договір")).expect(201));

        assertThat(sign(Visitor.as(Sellers.HEAD, api), path, "Ірина Коваль").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCopySignedOnPaperIsSealedToo() throws Exception {
        DealOnItsWay deal = agreed();
        Answer made = make(deal, template("Договір")).expect(201);
        String copy = deal.path() + "/contracts/" + made.at("/id") + "/copy";
        byte[] pdf = "%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1);

        upload(copy, "<html/>".getBytes(StandardCharsets.UTF_8), "Ірина Коваль").expect(400);
        upload(copy, pdf, "").expect(400);
        Answer signed = upload(copy, pdf, "Ірина Коваль").expect(200);

        assertThat(signed.at("/signing/copy/sha256")).isEqualTo(digest(pdf));
        assertThat(deal.happened("contract-signed")).isEqualTo(1);
        upload(copy, pdf, "Ірина Коваль").expect(409);
        api.as(Sellers.HEAD)
                .post(deal.path() + "/contracts/" + made.at("/id") + "/revocation")
                .expect(409);
    }

    @Test
    void aContractThatWasTakenBackIsGoneForTheClient() {
        DealOnItsWay deal = agreed();
        Answer made = make(deal, template("Договір")).expect(201);
        api.as(Sellers.HEAD)
                .post(deal.path() + "/contracts/" + made.at("/id") + "/revocation")
                .expect(200);
        Visitor client = new Visitor(api);

        for (String place : List.of("", "/file", "/record")) {
            assertThat(client.get(path(made) + place).statusCode()).as(place).isEqualTo(404);
        }
        assertThat(sign(client, path(made), "Ірина Коваль").statusCode()).isEqualTo(404);
    }

    @Test
    void aContractStaysAsItWasMadeAndSignedInTheDatabaseToo() {
        String path = path(make(agreed(), template("Договір")).expect(201));
        sign(new Visitor(api), path, "Ірина Коваль");

        for (String change : List.of(
                "update contracts.contract set content = 'x', sha256 = encode(sha256('x'), 'hex')",
                "update contracts.contract set state = 'open' where state = 'signed'",
                "delete from contracts.contract",
                "update contracts.signing set content = content",
                "delete from contracts.signing",
                "update contracts.wording set uk = 'x'")) {
            assertThatThrownBy(() -> sql.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aContractIsWithTheLegalEntityThatWasChosenAndPaidToItsAccount() throws Exception {
        Caller admin = api.as(Sellers.ADMIN);
        String trader = admin.post(
                        "/legal-entities", Map.of("name", "ФОП Гай", "taxId", "2530414071", "numberPrefix", "FG"))
                .expect(201)
                .at("/id");
        String account = admin.post(
                        "/legal-entities/" + trader + "/accounts",
                        Map.of("number", "UA903052992990004149123456789", "currency", "UAH"))
                .expect(201)
                .at("/id");
        String template = api.as(Sellers.HEAD)
                .post(
                        "/contract-templates",
                        Map.of("name", "Ф", "text", Map.of("uk", "{seller.name}, {seller.tax-id}, {seller.iban}")))
                .expect(201)
                .at("/id");
        DealOnItsWay deal = agreed();

        Answer made =
                make(deal, Map.of("template", template, "accountId", account)).expect(201);
        String usual = text(bytes("/contracts/"
                + make(deal, Map.of("template", template)).expect(201).at("/id") + "/file"));

        assertThat(text(bytes("/contracts/" + made.at("/id") + "/file")))
                .contains("ФОП Гай, 2530414071, UA903052992990004149123456789");
        assertThat(usual).contains("ТОВ «ТехФлоу», 43512689");
        sign(new Visitor(api), path(made), "Ірина Коваль");
        assertThat(new Visitor(api).get(path(made) + "/record").body()).contains("\"company\":\"ФОП Гай\"");
        admin.post("/legal-entities/" + trader + "/closure").expect(200);
        assertThat(make(deal, Map.of("template", template, "entityId", trader))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("entityId");
    }

    @Test
    void aLinkThatEndedIsRenewedUntilTheContractIsSignedOrTakenBack() {
        DealOnItsWay deal = agreed();
        Answer made = make(deal, template("Договір")).expect(201);
        String renewal = deal.path() + "/contracts/" + made.at("/id") + "/renewal";
        Visitor client = new Visitor(api);
        clock.freezeAt(clock.now());
        clock.advance(Duration.ofDays(91));
        assertThat(client.get(path(made)).statusCode()).isEqualTo(404);

        api.as(Sellers.MARKO).post(renewal).expect(404);
        api.as(Sellers.ANALYST).post(renewal).expect(403);
        Answer renewed = api.as(Sellers.HEAD).post(renewal).expect(200);

        assertThat(path(renewed)).isEqualTo(path(made));
        assertThat(Instant.parse(renewed.at("/linkUntil"))).isAfter(clock.now().plus(Duration.ofDays(89)));
        assertThat(client.get(path(made)).statusCode()).isEqualTo(200);
        api.as(Sellers.HEAD).post(renewal).expect(200);
        sign(client, path(made), "Ірина Коваль");
        assertThat(api.as(Sellers.HEAD).post(renewal).problem()).isEqualTo("conflict");
    }

    @Test
    void theCertificateTellsWhatWasSignedByWhomAndWhen() throws Exception {
        DealOnItsWay deal = agreed();
        Answer made = make(deal, template("Договір")).expect(201);
        String file = "/contracts/" + made.at("/id") + "/certificate";
        api.as(Sellers.HEAD).get(file).expect(409);
        assertThat(new Visitor(api).get(path(made) + "/certificate").statusCode())
                .isEqualTo(404);

        new Visitor(api)
                .submit(
                        path(made) + "/signature",
                        Map.of("name", "Ірина Коваль", "drawn", "M10 10L90 20L80 60L70 90L200 40L300 150"));

        byte[] pdf = bytes(file);
        String seal = api.as(Sellers.HEAD).get(deal.path() + "/contracts").at("/items/0/signing/seal");
        assertThat(text(pdf))
                .contains("Протокол підписання договору " + deal.number() + "/1", "Ірина Коваль", "ТОВ «ТехФлоу»")
                .contains(made.at("/paper/sha256"), seal);
        assertThat(read(pdf, "pdfimages", "-list")).contains("1200   400");
        api.as(Sellers.MARKO).get(file).expect(404);
    }

    @Test
    void theScreensOfAContractAreReadByEverybodyItIsFor() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/contract-templates/new");
            screen.at("#field-name").fill("Договір поставки");
            screen.at("[name='text.uk']").fill(TEXT);
            screen.picture("contract-template");
            screen.check();
            screen.at(".form-buttons .btn-primary").click();
            screen.at(".settings-list:has-text('Договір поставки')").waitFor();
            screen.check();
        }
        DealOnItsWay deal = agreed();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#contracts summary").first().click();
            screen.at("#contract-template")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Договір поставки"));
            screen.at("#contracts .btn-primary").first().click();
            screen.at("#contracts .offer").waitFor();
            screen.at("#contracts").scrollIntoViewIfNeeded();
            screen.picture("contracts");
            screen.check();
        }
        String path = URI.create(
                        api.as(Sellers.HEAD).get(deal.path() + "/contracts").at("/items/0/clientUrl"))
                .getPath();
        for (Look look : Look.ALL) {
            try (Screen client = browser.visitor(look)) {
                client.open(path);
                client.picture("client-contract");
                client.check();
            }
        }
    }

    private DealOnItsWay agreed() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        deal.propose("Впровадження", "2", "1500.00");
        return deal.toAgreement();
    }

    private String template(String name) {
        return api.as(Sellers.HEAD)
                .post("/contract-templates", Map.of("name", name, "text", Map.of("uk", TEXT)))
                .expect(201)
                .at("/id");
    }

    private Answer make(DealOnItsWay deal, String template) {
        return make(deal, Map.of("template", template));
    }

    private Answer make(DealOnItsWay deal, Map<String, Object> wish) {
        return api.as(Sellers.HEAD).post(deal.path() + "/contracts", wish);
    }

    private Answer upload(String path, byte[] file, String signedBy) {
        return api.as(Sellers.HEAD).upload(path, "signed.pdf", file, Map.of("signedBy", signedBy));
    }

    private static HttpResponse<String> sign(Visitor client, String path, String name) {
        return client.submit(path + "/signature", Map.of("name", name, "typed", name));
    }

    private static String path(Answer contract) {
        return URI.create(contract.at("/clientUrl")).getPath();
    }

    private byte[] bytes(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/api/v1" + path))
                .header("Authorization", "Bearer " + api.signIn(Sellers.HEAD))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** What pdftotext reads. */
    private static String text(byte[] pdf) throws Exception {
        return read(pdf, "pdftotext", "-layout");
    }

    private static String read(byte[] pdf, String tool, String option) throws Exception {
        Path file = Files.write(Files.createTempFile("contract", ".pdf"), pdf);
        List<String> words = new ArrayList<>(List.of(tool, option, file.toString()));
        if (tool.equals("pdftotext")) {
            words.add("-");
        }
        Process reader = new ProcessBuilder(words).start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        return text.replace('\u00a0', ' ');
    }

    private static String digest(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
