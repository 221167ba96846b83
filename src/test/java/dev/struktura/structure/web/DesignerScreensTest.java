package dev.struktura.structure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class DesignerScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void theDesignerIsAccessibleInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/structure/designs/" + draft(), "designer");
    }

    @Test
    void theBeginningOfADesignIsAccessibleInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/structure/designs/new", "designs-new");
    }

    @Test
    void aPersonIsDraggedIntoAnotherTeamAndStaysThere() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            Locator olena = person(screen, draft, 0, 0);
            screen.mark();
            drag(screen, olena, team(screen, 1));
            saved(screen, 2);

            assertThat(member(draft, 1, 2).at("/role").asString()).isEqualTo("account-executive");
            assertThat(members(draft, 0)).isEqualTo(2);
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.noErrors();
        }
    }

    @Test
    void aPersonMovedByKeyboardTakesTheKeyboardAlong() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            Locator person = person(screen, draft, 0, 0);
            person.locator(".design-open").focus();
            screen.page().keyboard().press("ArrowDown");
            assertThat(person(screen, draft, 0, 1).locator(".design-open")).isFocused();
            screen.page().keyboard().press("ArrowUp");
            screen.page().keyboard().press("Shift+ArrowRight");
            saved(screen, 2);

            assertThat(person.locator(".design-open")).isFocused();
            assertThat(team(screen, 1).locator(".design-person")).hasCount(3);

            screen.at("[data-key=add-pod]").click();
            saved(screen, 3);
            screen.at("[data-key=add-pod]").click();
            saved(screen, 4);
            String last = design(draft).at("/teams/4/id").asString();
            Locator earlier = screen.at("#team-" + last + " form[action$=earlier] button");
            earlier.press("Enter");
            saved(screen, 5);
            assertThat(design(draft).at("/teams/3/id").asString()).isEqualTo(last);
            assertThat(earlier).isFocused();
            assertThat(earlier).hasAttribute("aria-disabled", "true");
            screen.picture("designer-order");
            screen.noErrors();
        }
    }

    @Test
    void aPersonIsMovedByTheMenuOnASmallScreen() {
        String draft = draft();
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/structure/designs/" + draft);
            Locator person = person(screen, draft, 0, 0);
            person.locator(".design-open").click();
            screen.at("dialog[open]").waitFor();
            screen.picture("designer-seat");
            screen.axe();
            screen.at(".move-choices form[action$=unseating] button").click();
            saved(screen, 2);

            assertThat(screen.at("#tray .design-person")).hasCount(1);
            assertThat(screen.at("dialog[open]")).hasCount(0);
            assertThat(person.locator(".design-open")).isFocused();
            screen.check();
        }
    }

    @Test
    void whatIsWrongShowsAtOnceAndLeadsToItsPlace() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            assertThat(screen.at("[data-rule=team-empty]")).hasCount(0);
            drag(screen, person(screen, draft, 2, 0), team(screen, 1));
            saved(screen, 2);
            assertThat(screen.at("[data-rule=team-empty].is-error")).isVisible();
            assertThat(screen.at("#findings-verdict")).hasClass("is-blocked");

            screen.at("[data-rule=team-empty] a").click();
            assertThat(team(screen, 2)).isFocused();
            screen.check();
        }
    }

    @Test
    void undoingTakesBackAndRedoingMakesAgain() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            drag(screen, person(screen, draft, 0, 0), screen.at("#tray"));
            saved(screen, 2);
            screen.at("#design-undo").click();
            saved(screen, 3);
            assertThat(members(draft, 0)).isEqualTo(3);
            assertThat(screen.at("#design-undo")).hasAttribute("aria-disabled", "true");

            screen.page().keyboard().press("Control+Shift+KeyZ");
            saved(screen, 4);
            assertThat(members(draft, 0)).isEqualTo(2);
            screen.noErrors();
        }
    }

    @Test
    void aChangeThatCameTooLateIsToldAndCanBeMadeAgain() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            rename(draft, "Осінь");
            drag(screen, person(screen, draft, 0, 0), team(screen, 1));
            screen.at("#clash").waitFor();
            assertThat(screen.at("h1")).hasText("Осінь");
            assertThat(members(draft, 0)).isEqualTo(3);
            assertThat(screen.at("#clash-lost li"))
                    .hasText(Pattern.compile(member(draft, 0, 0).at("/name").asString() + ": .+ → .+"));
            screen.picture("designer-clash");
            screen.check();

            screen.at("#clash button").click();
            saved(screen, 3);
            assertThat(members(draft, 0)).isEqualTo(2);
            assertThat(screen.at("h1")).hasText("Осінь");
        }
    }

    @Test
    void aCardWhoseChangeDidNotArriveGoesBack() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            screen.page().route("**/seat", route -> route.abort());
            drag(screen, person(screen, draft, 0, 0), team(screen, 1));
            assertThat(screen.at("#toasts .is-danger")).isVisible();
            assertThat(team(screen, 0).locator(".design-person")).hasCount(3);

            screen.page().unroute("**/seat");
            drag(screen, person(screen, draft, 0, 0), team(screen, 1));
            saved(screen, 2);
            assertThat(members(draft, 0)).isEqualTo(2);
        }
    }

    @Test
    void aGoalThatCannotBeMeasuredIsRefusedWhereItWasTyped() {
        String draft = draft();
        try (Screen screen = designer(draft)) {
            screen.at(".design-edit").first().click();
            String lead = screen.at("#team-lead").inputValue();
            screen.at("#team-name").fill("Пошук");
            screen.at("#goal-metric-1").selectOption("conversion");
            screen.at("#goal-target-1").fill("150");
            screen.at("#team-form .btn-primary").click();
            screen.at("#team-wrong").waitFor();
            assertThat(screen.at("#team-name")).hasValue("Пошук");
            screen.picture("designer-team");
            screen.axe();

            assertThat(screen.at("#goals-judged [data-rule]")).hasCount(0);
            screen.at("#goal-target-1").fill("12,5");
            assertThat(screen.at("#goals-judged [data-rule=goal-without-history]"))
                    .isVisible();
            assertThat(screen.at("#design-version")).hasValue("1");
            screen.at("#team-form .btn-primary").click();
            saved(screen, 2);
            assertThat(team(screen, 0).locator("h2")).hasText("Пошук");
            assertThat(design(draft).at("/teams/0/goals/0/target").decimalValue())
                    .isEqualByComparingTo("12.5");
            assertThat(design(draft).at("/teams/0/leadId").asString())
                    .isEqualTo(lead)
                    .isNotEmpty();
            screen.noErrors();
        }
    }

    @Test
    void yamlThatIsWrongIsToldByPlaceAndStaysToBeCorrected() {
        String yaml = "name: З файлу\nteams:\n  - name: Пошук\n    level: 9\n";
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure/designs/new");
            screen.at("#yaml-text").fill(yaml);
            screen.at(".yaml-form button").click();
            assertThat(screen.at("#yaml-wrong")).containsText("teams[0].level");
            assertThat(screen.at("#yaml-text")).hasValue(yaml);
            screen.check();

            screen.at("#yaml-text").fill(yaml.replace("9", "1"));
            screen.at(".yaml-form button").click();
            assertThat(screen.at("h1")).hasText("З файлу");
            assertThat(screen.at(".design-team h2").first()).hasText("Пошук");
        }
    }

    @Test
    void theOwnerReadsADesignAndChangesNothing() {
        try (Screen screen = browser.as(Sellers.OWNER)) {
            screen.open("/structure/designs/" + draft());

            assertThat(screen.at(".design-person")).hasCount(6);
            assertThat(screen.at("#design button")).hasCount(0);
            screen.check();
        }
    }

    private Screen designer(String draft) {
        Screen screen = browser.as(Sellers.HEAD);
        screen.open("/structure/designs/" + draft);
        screen.page().waitForFunction("() => window.designerIsReady");
        return screen;
    }

    private static void saved(Screen screen, int version) {
        screen.at("#design-version[value=\"" + version + "\"]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        screen.settle();
    }

    private static Locator team(Screen screen, int place) {
        return screen.at(".design-team").nth(place);
    }

    private Locator person(Screen screen, String draft, int team, int place) {
        return screen.at(
                "#person-" + member(draft, team, place).at("/employeeId").asString());
    }

    /** Takes a card that has come to rest, as nobody is quicker, and lets go only when the designer shows it where it is to be. */
    private static void drag(Screen screen, Locator what, Locator where) {
        screen.page().waitForFunction("card => !card.animated", what.elementHandle());
        var from = what.boundingBox();
        var to = where.locator(".design-people").boundingBox();
        screen.page().mouse().move(from.x + 20, from.y + 10);
        screen.page().mouse().down();
        screen.page().mouse().move(from.x + 40, from.y + 20);
        screen.page().mouse().move(to.x + to.width / 2, to.y + to.height - 12);
        Locator ghost = where.locator(".is-ghost");
        for (int nudge = 0; nudge < 300 && ghost.count() == 0; nudge++) {
            screen.page().mouse().move(to.x + to.width / 2 + nudge % 3, to.y + to.height - 12 + nudge % 3);
        }
        ghost.waitFor();
        screen.page().mouse().up();
    }

    private String draft() {
        String active = api.as(Sellers.HEAD).get("/structures").expect(200).at("/items/0/id");
        return api.as(Sellers.HEAD)
                .post("/structures/" + active + "/copies")
                .expect(201)
                .at("/id");
    }

    private void rename(String draft, String name) {
        String json = design(draft).toString().replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + name + "\"");
        api.as(Sellers.ADMIN).send("PUT", "/structures/" + draft, json).expect(200);
    }

    private JsonNode design(String draft) {
        return api.as(Sellers.HEAD).get("/structures/" + draft).expect(200).body();
    }

    private JsonNode member(String draft, int team, int place) {
        return design(draft).at("/teams/" + team + "/members/" + place);
    }

    private int members(String draft, int team) {
        return design(draft).at("/teams/" + team + "/members").size();
    }
}
