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
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    JdbcClient sql;

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

    @Test
    void theProviderIsConnectedAndItsTokenIsNeverShownBack() {
        api.as(Sellers.OWNER).delete("/payment-providers/monobank").expect(204);
        browser.everyLook(Sellers.ADMIN, "/settings/payment-providers", "payment-providers-none");
        try (Screen screen = browser.as(Sellers.ADMIN)) {
            screen.open("/settings/payment-providers");
            screen.at("#token-monobank").fill("uWrongToken");
            screen.at(".settings-form .btn-primary").click();
            screen.at("#wrong-monobank").waitFor();
            assertThat(screen.at("#wrong-monobank").innerText()).contains("403 FORBIDDEN forbidden.");
            assertThat(screen.page().content()).doesNotContain("uWrongToken");
            screen.picture("payment-providers-refused");
            screen.check();
            screen.at("#token-monobank").fill(MonobankFake.TOKEN);
            screen.at(".settings-form .btn-primary").click();
            screen.at("#provider-monobank .chip").waitFor();
            assertThat(screen.at("#toasts").innerText()).contains("ТОВ «Тест»");
            assertThat(screen.page().content()).doesNotContain(MonobankFake.TOKEN);
            screen.check();
        }
        String second = secondEntity();
        browser.everyLook(Sellers.ADMIN, "/settings/payment-providers", "payment-providers");
        try (Screen screen = browser.as(Sellers.ADMIN, Look.PHONE)) {
            screen.open("/settings/payment-providers");
            screen.at("#entity-monobank").selectOption(second);
            screen.at("#token-monobank").fill(MonobankFake.TOKEN);
            screen.at(".settings-form .btn-primary").click();
            screen.at("section p:has-text('ФОП Мельник')").waitFor();
            screen.at("details summary").click();
            screen.picture("payment-providers-remove");
            screen.check();
            screen.at("details button").click();
            screen.page()
                    .waitForCondition(
                            () -> screen.at("#provider-monobank .chip").count() == 0);
            screen.check();
        }
        sql.sql("delete from billing.entity where id = ?::uuid").param(second).update();
    }

    @Test
    void theSellerOpensALinkForTheClientOnThePageOfTheDeal() {
        DealOnItsWay deal = deal("30001.50");
        for (Look look : List.of(Look.WIDE, Look.PHONE, Look.WIDE.dark(), Look.PHONE.dark())) {
            try (Screen screen = browser.as(Sellers.HEAD, look)) {
                screen.open(deal.path());
                String slot = "#checkout-" + invoice(deal);
                screen.at(slot).scrollIntoViewIfNeeded();
                if (screen.at(slot + " form").count() > 0) {
                    screen.picture("deal-pay-button");
                    screen.check();
                    bank.isClosed(true);
                    screen.at(slot + " button").click();
                    screen.at(slot + " .field-error").waitFor();
                    assertThat(screen.at(slot + " .field-error").innerText()).contains("Платіжний сервіс відмовив");
                    bank.isClosed(false);
                    screen.mark();
                    screen.at(slot + " button").click();
                    screen.at(slot + " input").waitFor();
                    assertThat(screen.wasNotLoadedAnew()).isTrue();
                }
                assertThat(screen.at(slot + " input").inputValue()).startsWith("https://pay.mbnk.biz/");
                screen.at(slot).scrollIntoViewIfNeeded();
                screen.picture("deal-pay-link");
                screen.check();
            }
        }
    }

    private String secondEntity() {
        return sql.sql("""
            insert into billing.entity (id, name, country, tax_id_kind, vat_scheme, vat_rate, prefix, zone)
            values (gen_random_uuid(), 'ФОП Мельник', 'UA', 'rnokpp', 'none', 0, 'OM', 'Europe/Kyiv') returning id::text
            """).query(String.class).single();
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
