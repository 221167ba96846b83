package dev.struktura.playbooks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.sketch.ActionKind;
import dev.struktura.process.Action;
import dev.struktura.process.ActionHandler;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@StrukturaTest
class ProcessDesignerTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    Drafts drafts;

    @Autowired
    List<ActionHandler> handlers;

    @Test
    void whateverRulesCanDoCanBeChosen() {
        assertThat(Arrays.stream(ActionKind.values()).map(ActionKind::key))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                handlers.stream().map(ActionHandler::kind),
                                Stream.of(Action.MOVE, Action.ASSIGN, Action.TRANSFER))
                        .toList());
    }

    @Test
    void processesAreAccessibleInEveryLook() {
        draft();
        browser.everyLook(Sellers.HEAD, "/processes", "processes");
        browser.everyLook(Sellers.HEAD, "/processes/techflow/versions/1", "process-version");
    }

    @Test
    void aReasonLeadsToItsRuleAndASellerReadsIt() {
        String deal = api.as(Sellers.HEAD)
                .post("/leads", Map.of("client", Map.of("name", "Чому"), "source", "site"))
                .expect(201)
                .at("/id");
        String owner = api.as(Sellers.HEAD).get("/deals/" + deal).at("/owner/id");
        String seller = staff.find(EmployeeId.of(owner)).orElseThrow().email().replaceFirst("@.*", "");
        try (Screen screen = browser.as(seller, Look.PHONE)) {
            screen.open("/deals/" + deal);
            screen.check();
            screen.picture("deal-why");

            assertThat(screen.at(".timeline-why:has(.rule-link[href*='#rule-']) .chip")
                            .first())
                    .not()
                    .containsText("· v");
            screen.at(".timeline .rule-link[href*='#rule-']").first().click();

            assertThat(screen.at("li:target")).isVisible();
            assertThat(screen.at("form[action$='/drafts']")).hasCount(0);
            screen.check();
            screen.picture("rule-of-a-reason");
        }
    }

    @Test
    void theDesignerIsAccessibleInEveryLook() {
        String draft = draft();
        browser.everyLook(Sellers.HEAD, "/processes/drafts/" + draft + "?at=stage.proposal", "process-stage");
        browser.everyLook(Sellers.HEAD, "/processes/drafts/" + draft + "?at=rule.proposal.stage-48h", "process-rule");
    }

    @Test
    void aWholeProcessIsDrawnByMouse() {
        isDrawn(Hand::withMouse, screen -> {
            String process = drawn(screen).key();
            screen.at("#draft-publish").click();
            screen.at("#publish-reason").fill("Так продаємо від сьогодні");
            screen.at("#publish-do").click();
            screen.at("#publication").waitFor();
            DealOnItsWay deal = DealOnItsWay.by(process, api, "1200.00").toAgreement();
            String invoice =
                    api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
            Map<String, String> all = Map.of("amount", "1200.00", "currency", "UAH");
            api.as(Sellers.HEAD)
                    .post("/payments", Map.of("invoiceId", invoice, "amount", all, "paidAt", "2026-01-05T10:00:00Z"))
                    .expect(201);
            assertThat(deal.stage()).isEqualTo("delivery");
        });
    }

    @Test
    void aWholeProcessIsDrawnByKeyboardAlone() {
        isDrawn(Hand::withKeyboard, _ -> {});
    }

    private void isDrawn(Function<Screen, Hand> with, Consumer<Screen> then) {
        ProcessVersion wanted =
                ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/processes");
            Hand hand = with.apply(screen);
            hand.write(screen.at("#new-name"), wanted.name().uk());
            hand.press(screen.at(".process-begin button"));
            screen.page().waitForFunction("() => window.designerIsReady");
            new DrawnByHand(hand, wanted).whole();
            screen.noErrors();

            ProcessVersion drawn = drawn(screen);
            assertThat(drawn.fields()).isEqualTo(wanted.fields());
            assertThat(drawn.stages()).isEqualTo(wanted.stages());
            then.accept(screen);
        }
    }

    private ProcessVersion drawn(Screen screen) {
        String path = screen.at("#draft").getAttribute("data-path");
        DraftId id = DraftId.of(path.substring(path.lastIndexOf('/') + 1));
        return drafts.find(id).orElseThrow().document().toVersion(1);
    }

    @Test
    void aWayIsDrawnFromTheDotOfAStageAndTakenAway() {
        String draft = draft();
        try (Screen screen = designer(draft, "process")) {
            screen.mark();
            drag(screen, screen.at("[data-port=delivery]"), stage(screen, "cold-call"));
            saved(screen, 2);
            assertThat(stageOf(draft, "delivery").path("next").toString()).isEqualTo("[\"cold-call\"]");

            screen.at(".is-across .process-grip[data-open-at='way.delivery.cold-call']")
                    .dispatchEvent("click");
            screen.at("#draft-panel [data-key=remove]").click();
            saved(screen, 3);
            assertThat(stageOf(draft, "delivery").has("next")).isFalse();
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
    }

    @Test
    void aStageIsDraggedToAnotherPlaceByMouseAndByTouch() {
        String draft = draft();
        try (Screen screen = designer(draft, "process")) {
            drag(screen, stage(screen, "agreement"), stage(screen, "qualification"));
            saved(screen, 2);

            assertThat(stages(draft)).startsWith("inbound", "agreement", "qualification", "proposal");

            Finger finger = new Finger(screen);
            finger.rest(stage(screen, "proposal"));
            screen.at(".process-stage.is-dragged").waitFor();
            finger.drop(stage(screen, "qualification"));
            saved(screen, 3);
            assertThat(stages(draft)).startsWith("inbound", "agreement", "proposal", "qualification");

            finger.rest(screen.at("[data-port=delivery]"));
            finger.drop(stage(screen, "cold-call"));
            saved(screen, 4);
            assertThat(stageOf(draft, "delivery").path("next").toString()).isEqualTo("[\"cold-call\"]");
            screen.noErrors();
        }
    }

    @Test
    void aValueIsTypedInTheWayOfItsField() {
        ObjectNode document =
                (ObjectNode) ProcessDocument.shipped("/processes/typed.yaml").tree();
        String draft = api.as(Sellers.HEAD)
                .post("/processes/fields/drafts", document.put("key", "fields"))
                .expect(201)
                .at("/id");
        try (Screen screen = designer(draft, "rule.inbound.first-contact")) {
            screen.at("#rule-compared0-field").selectOption("size");
            assertThat(screen.at("#rule-compared0-relation option:enabled")).hasCount(3);
            screen.at("#rule-compared0-value").selectOption("large");
            assertThat(screen.at("#draft-sentence")).containsText("Понад десять");

            screen.at("#rule-compared0-field").selectOption("deadline");
            assertThat(screen.at("#rule-compared0-value")).hasAttribute("type", "date");
            screen.at("#rule-compared0-value").fill("2027-01-31");
            screen.at("#rule-compared0-relation").selectOption("before");
            assertThat(screen.at("#draft-sentence")).containsText("2027");
            screen.picture("process-values");
            screen.check();
        }
    }

    @Test
    void theKeyboardGoesFromStageToStageMovesAndRemovesThem() {
        String draft = draft();
        try (Screen screen = designer(draft, "process")) {
            stage(screen, "inbound").focus();
            screen.page().keyboard().press("ArrowRight");
            assertThat(stage(screen, "qualification")).isFocused();
            screen.page().keyboard().press("Shift+ArrowRight");
            saved(screen, 2);
            assertThat(stage(screen, "qualification")).isFocused();
            assertThat(stages(draft)).startsWith("inbound", "proposal", "qualification");

            screen.page().keyboard().press("Delete");
            saved(screen, 3);
            assertThat(stages(draft)).doesNotContain("qualification");

            screen.page().keyboard().press("Control+KeyZ");
            saved(screen, 4);
            screen.page().keyboard().press("Control+KeyZ");
            saved(screen, 5);
            screen.page().keyboard().press("Control+Shift+KeyZ");
            saved(screen, 6);
            assertThat(stages(draft)).startsWith("inbound", "proposal", "qualification");
            screen.noErrors();
        }
    }

    @Test
    void whatIsTypedIsSavedWhileTheNextFieldIsTypedAndTheSentenceFollows() {
        String draft = draft();
        try (Screen screen = designer(draft, "rule.inbound.idle-24h")) {
            screen.at("#rule-after-amount").fill("8");
            screen.at("#rule-after-unit").selectOption("working-hours");
            assertThat(screen.at("#draft-sentence")).containsText("Якщо 8 робочих годин ніхто нічого не робив");

            screen.at("#does-0-text-uk").focus();
            screen.page().keyboard().press("Control+KeyA");
            screen.page().keyboard().type("Дзвоніть");
            screen.page().keyboard().press("Tab");
            screen.page().keyboard().press("End");
            screen.page().keyboard().type("!");
            assertThat(screen.at("#draft-sentence")).containsText("«Дзвоніть»");
            assertThat(screen.at("#does-0-text-ru")).hasValue("Лид ждёт уже 24 часа — свяжитесь сейчас!");
            assertThat(screen.at("#does-0-text-ru")).isFocused();
            screen.check();
        }
    }

    @Test
    void aChangeThatCameTooLateIsToldAndCanBeMadeAgain() {
        String draft = draft();
        try (Screen screen = designer(draft, "stage.lost");
                Screen other = designer(draft, "process")) {
            drag(other, other.at("[data-port=delivery]"), stage(other, "lost"));
            saved(other, 2);
            screen.at("#name-uk").fill("Програно");
            screen.at("#name-uk").press("Tab");
            screen.at("#clash").waitFor();
            assertThat(stageOf(draft, "lost").at("/name/uk").asString()).isEqualTo("Втрачено");
            assertThat(screen.at("#clash-since li"))
                    .hasText("Зі стадії «Оплачено, виконання» тепер можна перейти на «Втрачено»");
            assertThat(screen.at("#clash-lost li")).hasText("Стадія «Програно», назва: Втрачено → Програно");
            screen.picture("process-clash");
            screen.check();

            screen.at("#clash button").click();
            saved(screen, 3);
            assertThat(stageOf(draft, "lost").at("/name/uk").asString()).isEqualTo("Програно");
            assertThat(stageOf(draft, "delivery").at("/next/0").asString()).isEqualTo("lost");
        }
    }

    @Test
    void everythingIsNewInADraftThatCameFromNoVersion() {
        ObjectNode document =
                (ObjectNode) ProcessDocument.shipped("/processes/tender.yaml").tree();
        String draft = api.as(Sellers.HEAD)
                .post("/processes/fresh-tender/drafts", document.put("key", "fresh-tender"))
                .expect(201)
                .at("/id");

        assertThat(head().get("/processes/drafts/" + draft + "/changes").body())
                .contains("Усе нове")
                .contains("Нова стадія");
    }

    @Test
    void aDraftThatCannotBeDrawnSaysWhatIsWrongAndWhere() {
        String draft = draft();
        ObjectNode document = (ObjectNode) document(draft).path("document");
        ((ObjectNode) document.at("/stages/0")).putArray("next").add("moon");
        api.as(Sellers.HEAD)
                .put("/processes/techflow/drafts/" + draft, document)
                .expect(200);

        String page = head().get("/processes/drafts/" + draft).body();

        assertThat(page).contains("«moon»").contains("stages[0].next");
        assertThat(head().get("/processes/drafts/" + draft + "/changes").statusCode())
                .isEqualTo(302);
    }

    @Test
    void noFormMakesWhatCannotBeDrawn() {
        String draft = draft();

        HttpResponse<String> refused = head().swap(
                        "/processes/drafts/" + draft + "/fields/need/type", Map.of("type", "text", "pattern", "[a-"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("«Потреба»");
        assertThat(document(draft).path("version").asInt()).isEqualTo(1);
    }

    private Visitor head() {
        return Visitor.as(Sellers.HEAD, api);
    }

    @Test
    void theOwnerReadsADraftAndChangesNothing() {
        try (Screen screen = browser.as(Sellers.OWNER, Look.PHONE)) {
            screen.open("/processes/drafts/" + draft() + "?at=stage.proposal");

            assertThat(screen.at("#draft button:not([popovertarget])")).hasCount(0);
            assertThat(screen.at(".is-down .process-stage")).hasCount(7);
            screen.check();
        }
    }

    @Test
    void whatWouldGoWrongIsToldAtOnceAndWhatChangedInWords() {
        String draft = draft();
        try (Screen screen = designer(draft, "way.proposal.agreement")) {
            assertThat(screen.at("#draft-findings .is-danger")).hasCount(0);
            screen.at("#draft-panel [data-key=remove]").click();
            saved(screen, 2);
            screen.at("#draft-findings a:has(.is-danger)[data-open-at='stage.agreement']")
                    .first()
                    .click();
            assertThat(screen.at("#panel-title")).hasText("Узгодження та договір");
            assertThat(screen.at("#panel-title")).isFocused();
            screen.picture("process-findings");
            screen.check();

            screen.at("#draft-changes").click();
            assertThat(screen.at("[id='stage.proposal']")).containsText("Узгодження та договір");
            assertThat(screen.at(".is-across .process-changed")).hasCount(1);
        }
        browser.everyLook(Sellers.HEAD, "/processes/drafts/" + draft + "/changes", "process-changes");
    }

    @Test
    void aFileKeepsItsCommentsAndADiagramBecomesADraft() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/processes");
            screen.at("#yaml-text")
                    .fill("# ours\n"
                            + ProcessDocument.shipped("/processes/quick-sale.yaml")
                                    .toYaml());
            screen.at(".yaml-form button").click();
            assertThat(downloaded(screen, "yaml")).contains("# ours\nkey: \"quick-sale\"");
            String diagram = downloaded(screen, "bpmn");

            screen.open("/processes");
            screen.at("#yaml-text").fill(diagram);
            screen.at(".yaml-form button").click();
            assertThat(screen.at(".is-across .process-stage"))
                    .hasCount(ProcessDocument.shipped("/processes/quick-sale.yaml")
                            .toVersion(1)
                            .stages()
                            .size());

            screen.open("/processes");
            screen.at("form[action='/processes/templates/tender/drafts'] button")
                    .click();
            assertThat(screen.at("#draft")).isVisible();
            screen.noErrors();
        }
    }

    private static String downloaded(Screen screen, String as) {
        screen.at("#draft").waitFor();
        return (String)
                screen.page().evaluate("as => fetch(location.pathname + '/' + as).then(answer => answer.text())", as);
    }

    private Screen designer(String draft, String at) {
        Screen screen = browser.as(Sellers.HEAD);
        screen.open("/processes/drafts/" + draft + "?at=" + at);
        screen.page().waitForFunction("() => window.designerIsReady");
        return screen;
    }

    private static void saved(Screen screen, int version) {
        screen.at("#draft-version[value=\"" + version + "\"]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        screen.settle();
    }

    private static Locator stage(Screen screen, String key) {
        return screen.at(".is-across [data-stage=" + key + "]");
    }

    private static void drag(Screen screen, Locator what, Locator where) {
        what.scrollIntoViewIfNeeded();
        var from = what.boundingBox();
        var to = where.boundingBox();
        screen.page().mouse().move(from.x + from.width / 2, from.y + Math.min(from.height / 2, 20));
        screen.page().mouse().down();
        screen.page().mouse().move(to.x + 20, to.y + 30);
        screen.page().mouse().move(to.x + 24, to.y + 32);
        screen.page().mouse().up();
    }

    private String draft() {
        return api.as(Sellers.HEAD)
                .post("/processes/techflow/drafts")
                .expect(201)
                .at("/id");
    }

    private JsonNode document(String draft) {
        return api.as(Sellers.HEAD)
                .get("/processes/techflow/drafts/" + draft)
                .expect(200)
                .body();
    }

    private List<String> stages(String draft) {
        return document(draft)
                .at("/document/stages")
                .valueStream()
                .map(stage -> stage.path("key").asString())
                .toList();
    }

    private JsonNode stageOf(String draft, String key) {
        return document(draft)
                .at("/document/stages")
                .valueStream()
                .filter(stage -> stage.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
