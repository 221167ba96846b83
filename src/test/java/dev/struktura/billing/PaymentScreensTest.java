package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.struktura.billing.provider.MonobankFake;
import dev.struktura.billing.provider.MonobankHook;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Paying online, as it is seen. */
@StrukturaTest
class PaymentScreensTest {

    private static final String THERE = "https://pay.mbnk.biz/**";

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Dispatch dispatch;

    @Autowired
    MonobankFake bank;

    @BeforeEach
    void connected() {
        api.as(Sellers.OWNER)
                .put("/payment-providers/monobank", Map.of("token", MonobankFake.TOKEN))
                .expect(200);
    }

    @AfterEach
    void open() {
        bank.isClosed(false);
    }

    @Test
    void theClientPaysByPhoneAndSeesItWithoutReloading() {
        String link = link(invoice(deal("30001.50")));
        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.page().route(THERE, PaymentScreensTest::answer);
            screen.open(link);
            screen.picture("client-pay-online");
            screen.check();
            screen.at("#online button").click();
            screen.page().waitForURL("**" + link + "#online");
            screen.picture("client-pay-link");
            screen.check();
            screen.at("#online a.is-main").click();
            screen.page().waitForURL(THERE);

            screen.open(link + "?came-back");
            screen.at("#online [role=status]").waitFor();
            screen.picture("client-pay-waiting");
            screen.check();
            String order =
                    bank.orders().getLast().at("/merchantPaymInfo/reference").asString();
            assertThat(new MonobankHook(api, bank).tell(MonobankHook.news(order, "success", 3_000_150, 0, 2)))
                    .isEqualTo(200);
            screen.at(".until:has-text('Сплачено')").waitFor();
            assertThat(screen.at("#online").count()).isZero();
            screen.picture("client-paid");
            screen.check();
        }
    }

    @Test
    void whatDoesNotWorkIsSaidWhereTheClientPressed() {
        String link = link(invoice(deal("700.00")));
        for (Look look : List.of(Look.PHONE.dark(), Look.WIDE.in("ru"), Look.PHONE.in("en"))) {
            try (Screen screen = browser.visitor(look)) {
                screen.open(link);
                bank.isClosed(true);
                screen.at("#online button").click();
                screen.at(".wrong").waitFor();
                screen.picture("client-pay-refused");
                screen.check();
                bank.isClosed(false);
                screen.at("#online button").click();
                screen.at("#online a.is-main").waitFor();
                String order = bank.orders()
                        .getLast()
                        .at("/merchantPaymInfo/reference")
                        .asString();
                new MonobankHook(api, bank).tell(MonobankHook.news(order, "failure", 70_000, 0, 2));
                screen.open(link + "?came-back");
                screen.picture("client-pay-failed");
                screen.check();
            }
        }
    }

    private static void answer(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<!doctype html><title>monobank</title>"));
    }

    private DealOnItsWay deal(String amount) {
        DealOnItsWay deal = DealOnItsWay.start(api, amount).toAgreement();
        dispatch.runDue();
        return deal;
    }

    private String invoice(DealOnItsWay deal) {
        return api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
    }

    private String link(String invoice) {
        return URI.create(api.as(Sellers.HEAD)
                        .get("/invoices/" + invoice + "/link")
                        .at("/address"))
                .getPath();
    }
}
