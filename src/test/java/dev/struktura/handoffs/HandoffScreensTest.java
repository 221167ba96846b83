package dev.struktura.handoffs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class HandoffScreensTest {

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private Api api;

    @Autowired
    private Browser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @BeforeEach
    void aWorkingMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
    }

    @Test
    void theBoxesAreFitForEverybody() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();

        browser.everyLook(ANDRIY, "/handoffs", "handoffs");
        browser.everyLook(company.login(owner(deal)), "/handoffs?box=outgoing", "handoffs-outgoing");
    }

    @Test
    void anEmptyBoxTeaches() {
        browser.everyLook(
                MARKO,
                "/handoffs",
                "handoffs-empty",
                screen -> assertThat(screen.at(".empty h2")).isVisible());
    }

    @Test
    void oneKeyTakesWhatIsOnTop() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();
        String handoff = deal.handoff();

        try (Screen screen = browser.as(ANDRIY)) {
            screen.open("/handoffs");
            assertThat(screen.at(".side .nav-count")).not().isEmpty();
            screen.mark();
            screen.page().keyboard().press("a");
            assertThat(screen.at("#handoff-" + handoff)).hasCount(0);
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
        assertThat(company.login(owner(deal))).isEqualTo(ANDRIY);
    }

    @Test
    void whoeverLeadsGivesWhatIsOfferedToSomebodyByName() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();
        String handoff = deal.handoff();

        try (Screen screen = browser.as(HEAD)) {
            screen.open("/handoffs");
            screen.at("#handoff-" + handoff + " .handoff-give summary").click();
            screen.at("#taker-" + handoff).selectOption(company.id(SOFIA));
            screen.picture("handoff-give");
            screen.axe();
            screen.at("#handoff-" + handoff + " .handoff-give button").click();
            assertThat(screen.at("#handoff-" + handoff)).hasCount(0);
        }
        assertThat(company.login(owner(deal))).isEqualTo(SOFIA);
    }

    @Test
    void aReturnSaysWhyAndTheGiverOffersAgainFromTheDeal() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();
        String handoff = deal.handoff();
        try (Screen screen = browser.as(ANDRIY)) {
            screen.open("/handoffs");
            screen.at("#handoff-" + handoff + " .handoff-return summary").click();
            screen.at("#reason-" + handoff).selectOption("evidence-wrong");
            screen.at("#text-" + handoff).fill("Бюджет без ПДВ?");
            screen.at("#handoff-" + handoff + " .handoff-return button").click();
            assertThat(screen.at("#handoff-" + handoff)).hasCount(0);
        }
        String giver = company.login(owner(deal));
        try (Screen screen = browser.as(giver)) {
            screen.open(deal.path());
            assertThat(screen.at("#handoff")).containsText("Бюджет без ПДВ?");
            screen.picture("handoff-returned");
            screen.at("#handoff .handoff-offer button").click();
            assertThat(screen.at("#handoff .chip.is-accent")).isVisible();
            screen.check();
        }
        assertThat(deal.handoff()).isNotBlank();
    }

    @Test
    void whoGotADealBackKeepsItOnItsPage() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();
        String handoff = deal.handoff();
        api.as(company.asked(handoff))
                .post("/handoffs/" + handoff + "/return", Map.of("reason", "not-ours"))
                .expect(200);
        String giver = company.login(owner(deal));
        try (Screen screen = browser.as(giver)) {
            screen.open(deal.path());
            screen.picture("handoff-to-keep");
            screen.check();

            screen.at("[data-key=handoff-keep]").click();

            assertThat(screen.at("[data-key=handoff-keep]")).hasCount(0);
            screen.check();
        }
        assertThat(deal.happened("handoff-kept")).isOne();
        assertThat(company.rulesOf(deal.id(), giver)).doesNotContain("handoff-returned");
        assertThat(Visitor.as(giver, api)
                        .submit("/handoffs/" + handoff + "/keeping", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatTheOtherTeamAsksForIsAskedInPlace() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00");
        String giver = company.login(owner(deal));

        for (Look look : List.of(Look.PHONE, Look.WIDE.dark())) {
            try (Screen screen = browser.as(giver, look)) {
                screen.open(deal.path());
                screen.at("#handoff .handoff-offer summary").click();
                screen.at("#handoff .handoff-offer button").click();
                assertThat(screen.at("#wanted-budget")).isVisible();
                screen.picture("handoff-wanted");
                screen.check();
            }
        }
        try (Screen screen = browser.as(giver)) {
            screen.open(deal.path());
            screen.at("#handoff .handoff-offer summary").click();
            screen.at("#handoff .handoff-offer button").click();
            screen.at("#wanted-need").fill("Склад");
            screen.at("#wanted-budget").fill("5000");
            screen.at("#wanted-decisionMaker").fill("Директорка");
            screen.at(".move-dialog .btn-primary").click();
            assertThat(screen.at("#handoff .handoff-way")).isVisible();
            screen.check();
        }
        assertThat(deal.handoff()).isNotBlank();
    }

    @Test
    void theReceiverAnswersOnTheDealAndOnMyDay() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();
        String asked = company.asked(deal.handoff());

        browser.everyLook(
                asked,
                deal.path(),
                "handoff-deal",
                screen -> assertThat(screen.at("#handoff .btn-primary").first()).isVisible());
        String task = company.taskOf(deal.id(), asked, "handoff-offered");
        try (Screen screen = browser.as(asked)) {
            screen.open("/day?task=" + task);
            screen.picture("handoff-day");
            screen.check();
            screen.at("button[value=accept]").click();
            assertThat(screen.at("#toasts")).containsText("Зроблено");
        }
        assertThat(company.login(owner(deal))).isEqualTo(asked);
    }

    @Test
    void rulesAndFiguresAreFitForThoseWhoLead() {
        DealOnItsWay.start(api, "1200.00").toProposal();

        browser.everyLook(HEAD, "/structure/handoffs", "handoff-rules");
        browser.everyLook(HEAD, "/handoffs/figures", "handoff-figures");
    }

    @Test
    void aRuleIsChangedOnItsPage() {
        versions.publish(ProcessDocument.shipped("/processes/account-management.yaml"), Publishing.SHIPPED);
        try (Screen screen = browser.as(HEAD)) {
            screen.open("/structure/handoffs");
            String id = company.team(2) + "-" + company.team(1);
            screen.at("details:has(#hours-" + id + ") summary").click();
            assertThat(screen.at("form:has(#hours-" + id + ") label:has([value=amount])"))
                    .hasText("Сума");
            assertThat(screen.at("form:has(#hours-" + id + ") label:has([value=plans])"))
                    .hasText("Плани клієнта Цикл акаунт-менеджменту");
            screen.at("form:has(#hours-" + id + ") [value=plans]").check();
            screen.at("#hours-" + id).fill("багато");
            screen.at("#questions-" + id).fill("Хто вирішує?\nКоли дзвонити?");
            screen.at("form:has(#hours-" + id + ") .btn-primary").click();
            assertThat(screen.at(".field-error")).containsText("від 0 до 720");
            assertThat(screen.at("#questions-" + id)).hasValue("Хто вирішує?\nКоли дзвонити?");
            screen.axe();
            screen.at("#hours-" + id).fill("6");
            screen.at("#minutes-" + id).fill("30");
            screen.at("form:has(#hours-" + id + ") .btn-primary").click();
            assertThat(screen.at("#toasts")).containsText("збережено");
            screen.check();
        }
        assertThat(api.as(HEAD).get("/handoff-rules").body().toString())
                .contains("PT6H30M", "Хто вирішує?", "Коли дзвонити?", "\"key\":\"plans\"");
    }

    private String owner(DealOnItsWay deal) {
        return api.as(HEAD).get(deal.path()).expect(200).at("/owner/id");
    }
}
