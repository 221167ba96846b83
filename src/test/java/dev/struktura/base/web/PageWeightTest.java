package dev.struktura.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page brings over the wire on a first visit, all of it: markup, styles, scripts, icons and what it asks for at once. */
@StrukturaTest
class PageWeightTest {

    private static final long MOST_BYTES = 150_000;

    private static final List<String> PAGES = List.of(
            "/board",
            "/deals",
            "/deals/new",
            "/clients",
            "/clients/new",
            "/invoices",
            "/money",
            "/received-messages",
            "/received-messages?view=aside",
            "/tasks",
            "/notifications",
            "/team",
            "/outbox",
            "/structure",
            "/structure/designs/new",
            "/structure/handoffs",
            "/handoffs",
            "/handoffs?box=outgoing",
            "/handoffs/figures",
            "/imports",
            "/products",
            "/price-lists",
            "/settings/entities",
            "/contract-templates",
            "/contract-templates/new",
            "/proposal-templates",
            "/proposal-templates/new",
            "/search?q=a",
            "/settings",
            "/settings/access",
            "/settings/passkeys/new",
            "/settings/people",
            "/settings/absences",
            "/settings/calendar");

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void everyPageIsLight() {
        Map<String, Long> weights = new TreeMap<>();
        try (Screen visitor = browser.visitor(Look.WIDE)) {
            weights.put("/sign-in", weight(visitor, "/sign-in"));
        }
        try (Screen seller = browser.as(Sellers.OLENA)) {
            weights.put("/day", weight(seller, "/day"));
        }
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String client = api.as(Sellers.HEAD).get(deal.path()).at("/client/id");
        String design = api.as(Sellers.HEAD)
                .post("/structure-templates/pods/drafts")
                .expect(201)
                .at("/id");
        try (Screen head = browser.as(Sellers.HEAD)) {
            PAGES.forEach(page -> weights.put(page, weight(head, page)));
            weights.put("/deals/{id}", weight(head, deal.path()));
            weights.put("/structure/designs/{id}", weight(head, "/structure/designs/" + design));
            weights.put("/clients/{id}", weight(head, "/clients/" + client));
        }
        try (Screen owner = browser.as(Sellers.OWNER)) {
            weights.put("/settings/journal", weight(owner, "/settings/journal"));
        }
        assertThat(weights)
                .allSatisfy((page, bytes) ->
                        assertThat(bytes).as("bytes of %s", page).isBetween(1L, MOST_BYTES));
    }

    /** Bytes received as they come, compressed and with their headers, nothing of it from the browser's cache. */
    private static long weight(Screen screen, String path) {
        AtomicLong bytes = new AtomicLong();
        CDPSession chromium = screen.page().context().newCDPSession(screen.page());
        chromium.send("Network.enable");
        var fresh = new com.google.gson.JsonObject();
        fresh.addProperty("cacheDisabled", true);
        chromium.send("Network.setCacheDisabled", fresh);
        chromium.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        screen.open(path);
        screen.page().waitForLoadState();
        chromium.detach();
        return bytes.get();
    }
}
