package dev.struktura.deals.web;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages ask for each type in its own way, keep what fits and say what does not; and they tell a newcomer what to say. */
@StrukturaTest
class TypedPagesTest {

    private static final byte[] FILE = {1, 2, 3};

    @Autowired
    private Browser browser;

    @Autowired
    private Api api;

    @Autowired
    private ProcessVersions versions;

    private Visitor head;
    private String deal;

    @BeforeEach
    void aDealOfAProcessWithTypes() {
        if (versions.latest("techflow").orElseThrow().field("discount").isEmpty()) {
            versions.publish(ProcessDocument.shipped("/processes/typed.yaml"), Publishing.SHIPPED);
        }
        head = Visitor.as(HEAD, api);
        deal = "/deals/"
                + api.as(HEAD)
                        .post("/leads", Map.of("client", Map.of("name", "ТОВ Поля"), "source", "site"))
                        .expect(201)
                        .at("/id");
    }

    @Test
    void theDealAsksForEachTypeInItsOwnWay() {
        String page = head.get(deal).body();

        assertThat(page)
                .contains("type=\"date\" class=\"form-control\" id=\"field-deadline\"")
                .contains("<option value=\"large\">Понад десять</option>")
                .contains("type=\"checkbox\" class=\"form-check-input\" id=\"field-briefed\"")
                .contains("Олена Коваль</option>");
    }

    @Test
    void oneWrongValueLeavesTheOthersSavedAndIsNamed() {
        HttpResponse<String> answer = saved(Map.of("field.discount", "багато", "field.deadline", "2026-12-31"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Знижка:").contains("«багато» — не число");
        Answer now = api.as(HEAD).get(deal).expect(200);
        assertThat(now.at("/fields/deadline")).isEqualTo("2026-12-31");
        assertThat(now.body().at("/fields").has("discount")).isFalse();
    }

    @Test
    void theTimelineShowsValuesAsPeopleReadThem() {
        HttpResponse<String> answer =
                saved(Map.of("field.size", "large", "field.fee", "1200 UAH", "field.deadline", "2026-12-31"));

        assertThat(answer.body())
                .contains("Розмір: Понад десять")
                .contains("Аванс: 1\u00a0200\u00a0₴")
                .contains("Запуск: 31 груд. 2026");
    }

    @Test
    void theMoveDialogTicksThePointsOfAChecklistInPlace() {
        HttpResponse<String> asked = head.swap(deal + "/moves", Map.of("to", "qualification", "view", "deal"));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("id=\"wanted-briefed\" name=\"field.briefed\" value=\"yes\"");
    }

    @Test
    void theMoveDialogLeadsToTheStageThatAsksInItsVersion() {
        HttpResponse<String> asked = head.swap(deal + "/moves", Map.of("to", "qualification", "view", "deal"));

        assertThat(asked.body()).contains("href=\"/processes/techflow/versions/2#stage.qualification\"");
    }

    @Test
    void aFileThatIsChosenWhereFactsAreKeptIsAttachedAndShownByItsName() {
        HttpResponse<String> kept = head.swap(deal + "/facts", "file.contract", "Договір.pdf", FILE, Map.of());

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body())
                .contains("Договір: Договір.pdf")
                .contains("id=\"documents\"")
                .contains("id=\"field-contract-documents\" hx-swap-oob=\"true\"");
        String id = api.as(HEAD).get(deal).expect(200).at("/fields/contract");
        assertThat(head.get("/documents/" + id).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(said -> assertThat(said).startsWith("attachment"));
    }

    @Test
    void documentsAreAttachedKeptAndRemovedOnAPhone() {
        try (Screen screen = browser.as(HEAD, Look.PHONE)) {
            screen.open(deal);
            screen.at("#document-file").setInputFiles(named("Комерційний договір № 7 від 28 листопада.pdf"));
            screen.at("#documents form[enctype] .btn-primary").click();
            screen.at("#documents li").waitFor();
            screen.at("#field-contract-file").setInputFiles(named("Підписаний акт.pdf"));
            screen.at("#documents li:has-text('Підписаний акт.pdf')").waitFor();
            assertThat(screen.at("#field-contract option:checked").innerText()).isEqualTo("Підписаний акт.pdf");
            assertThat(screen.at("#field-contract-file").inputValue()).isEmpty();
            screen.picture("documents");
            screen.check();
            Download kept = screen.page()
                    .waitForDownload(() ->
                            screen.at("#documents a:has-text('Комерційний')").click());
            assertThat(kept.suggestedFilename()).isEqualTo("Комерційний договір № 7 від 28 листопада.pdf");
            screen.page().onDialog(Dialog::accept);
            screen.at("#documents li:has-text('Підписаний акт.pdf') button").click();
            screen.at("#timeline:has-text('Прибрано документ')").waitFor();
            assertThat(screen.at("#documents li").count()).isOne();
            screen.noErrors();
        }
        assertThat(api.as(HEAD).get(deal).body().at("/fields").has("contract")).isFalse();
    }

    private static FilePayload named(String name) {
        return new FilePayload(name, "application/pdf", FILE);
    }

    @Test
    void aFileWhereNoFieldIsForFilesIsNotAttached() {
        head.swap(deal + "/facts", "file.need", "Договір.pdf", FILE, Map.of("field.need", "CRM"));

        assertThat(api.as(HEAD)
                        .get(deal + "/documents")
                        .expect(200)
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theMoveDialogTakesTheFileThatTheGateWantsAndLosesNothing() {
        Caller caller = api.as(HEAD);
        caller.post(deal + "/moves", Map.of("to", "qualification", "fields", Map.of("briefed", true)))
                .expect(200);
        caller.post(deal + "/moves", Map.of("to", "proposal")).expect(200);
        Map<String, String> move = Map.of("to", "delivery", "view", "deal");
        assertThat(head.swap(deal + "/moves", move).body())
                .contains(
                        "type=\"file\" class=\"form-control\" id=\"wanted-contract\" name=\"file.contract\" required");

        HttpResponse<String> again = head.swap(
                deal + "/moves",
                "file.contract",
                "Договір.pdf",
                FILE,
                Map.of("to", "delivery", "view", "deal", "field.discount", "багато"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("» — не число").containsPattern("selected[^>]*>Договір.pdf</option>");
        String contract = caller.get(deal + "/documents").expect(200).at("/items/0/id");
        Map<String, String> whole = new HashMap<>(move);
        whole.put("field.contract", contract);
        assertThat(head.swap(deal + "/moves", whole).statusCode()).isEqualTo(200);
        assertThat(caller.get(deal).at("/stage/key")).isEqualTo("delivery");
    }

    @Test
    void myDayTakesTheFileThatItsStepAsksFor() {
        Caller caller = api.as(HEAD);
        caller.patch(deal, Map.of("fields", Map.of("briefed", true))).expect(200);
        caller.post(deal + "/moves", Map.of("to", "qualification")).expect(200);
        caller.post(deal + "/moves", Map.of("to", "proposal")).expect(200);
        String owner = caller.get(deal).at("/owner/id");
        String task = caller.post(
                        "/tasks",
                        Map.of(
                                "title",
                                "Підписати",
                                "deal",
                                deal.substring("/deals/".length()),
                                "assignee",
                                owner,
                                "dueAt",
                                "2027-01-02T08:00:00Z"))
                .expect(201)
                .at("/id");
        String email = caller.get("/employees/" + owner).expect(200).at("/email");
        Visitor seller = Visitor.as(email.substring(0, email.indexOf('@')), api);
        assertThat(seller.get("/day?task=" + task).body()).contains("name=\"file.contract\"");

        HttpResponse<String> done =
                seller.swap("/day/" + task, "file.contract", "Договір.pdf", FILE, Map.of("outcome", "done"));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(caller.get(deal).at("/fields/contract"))
                .isEqualTo(caller.get(deal + "/documents").at("/items/0/id"));
    }

    @Test
    void whatToSayStandsOnTheDealAndOnTheDayOfItsSeller() {
        String task = api.as(HEAD)
                .get("/tasks?deal=" + deal.substring("/deals/".length()))
                .expect(200)
                .at("/items/0/id");

        assertThat(head.get(deal).body()).contains("Мене звати…").contains("Порівняймо");
        assertThat(Stream.of(OLENA, TARAS, IRYNA)
                        .map(seller ->
                                Visitor.as(seller, api).get("/day?task=" + task).body())
                        .filter(day -> day.contains("Мене звати…")))
                .isNotEmpty();
    }

    @Test
    void aNewDealAsksForTheFieldsOfTheFirstStageAndKeepsThem() {
        assertThat(head.get("/deals/new").body())
                .contains("type=\"date\" class=\"form-control\" id=\"field-deadline\"")
                .contains("<option value=\"large\">Понад десять</option>")
                .doesNotContain("id=\"field-expert\"");

        HttpResponse<String> opened = head.submit(
                "/deals", Map.of("name", "ТОВ Новий", "field.size", "large", "field.deadline", "2027-05-01"));

        String path = opened.headers().firstValue("location").orElseThrow().replaceFirst(".*(?=/deals/)", "");
        Answer now = api.as(HEAD).get(path).expect(200);
        assertThat(now.at("/fields/size")).isEqualTo("large");
        assertThat(now.at("/fields/deadline")).isEqualTo("2027-05-01");
    }

    @Test
    void aNewDealWithAWrongFieldIsAskedAgainWithEverythingThatWasTyped() {
        HttpResponse<String> refused =
                head.submit("/deals", Map.of("name", "ТОВ Новий", "field.discount", "багато", "field.need", "CRM"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("«багато» — не число")
                .contains("value=\"багато\"")
                .contains(">CRM</textarea>");
    }

    @Test
    void aBulkEditOffersWhatFitsTheField() {
        assertThat(head.get("/deals").body())
                .contains("<select class=\"form-select\" name=\"value\" data-kind=\"field\" data-field=\"size\"")
                .contains("type=\"date\" data-kind=\"field\" data-field=\"deadline\"")
                .doesNotContain("data-field=\"contract\"");
    }

    private HttpResponse<String> saved(Map<String, String> facts) {
        return head.swap(deal + "/facts", facts);
    }
}
