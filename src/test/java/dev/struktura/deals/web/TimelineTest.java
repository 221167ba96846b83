package dev.struktura.deals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class TimelineTest {

    private static final int NOTES = 110;

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void theNewestOfALongHistoryIsShownAndWhatIsOlderIsLoadedInPlace() {
        String deal = dealWithALongHistory();
        try (Screen screen = browser.as(HEAD, Look.PHONE)) {
            screen.open("/deals/" + deal);
            Locator written = screen.at(".timeline-text");
            assertThat(written.first()).hasText("Нотатка " + NOTES);
            assertThat(written).hasCount(50);

            screen.at(".timeline-older a").press("Enter");
            assertThat(written).hasCount(100);
            assertThat(screen.at(".timeline-older a")).isFocused();
            screen.picture("deal-older");
            screen.check();

            screen.at(".timeline-older a").press("Enter");
            assertThat(written).hasCount(NOTES);
            assertThat(screen.at(".timeline-older")).hasCount(0);
            assertThat(screen.at("#timeline")).isFocused();
            assertThat(screen.at(".timeline-words").last()).containsText("Лід надійшов");
        }
    }

    @Test
    void anExceptionStandsInTheHistoryWithWhoAskedForItAndWhy() {
        Caller head = api.as(HEAD);
        String deal = head.post("/leads", Map.of("client", Map.of("name", "Винятковий"), "source", "site"))
                .expect(201)
                .at("/id");
        head.post("/deals/" + deal + "/moves", Map.of("to", "qualification")).expect(200);
        String wish = head.post("/deals/" + deal + "/overrides", Map.of("to", "proposal", "reason", "давній партнер"))
                .expect(201)
                .at("/id");

        api.as(OWNER).post("/overrides/" + wish + "/approval", Map.of()).expect(200);

        assertThat(Visitor.as(HEAD, api).get("/deals/" + deal).body())
                .contains("Виняток, просить Наталія Бондар: давній партнер");
    }

    @Test
    void whatIsOlderIsReachedWithoutScriptsAndByNobodyElse() {
        String deal = dealWithALongHistory();
        String page = Visitor.as(HEAD, api).get("/deals/" + deal).body();
        String older = page.replaceFirst("(?s).*href=\"(/deals/[^\"#]+cursor=[^\"#]+)#timeline\".*", "$1");

        assertThat(Visitor.as(HEAD, api).get(older).body())
                .contains("Нотатка " + (NOTES - 50))
                .doesNotContain("Нотатка " + NOTES);
        assertThat(Visitor.as(MARKO, api).get("/deals/" + deal + "/timeline").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.as(HEAD, api)
                        .get("/deals/" + deal + "/timeline?cursor=nowhere")
                        .statusCode())
                .isEqualTo(400);
    }

    private String dealWithALongHistory() {
        String deal = api.as(HEAD)
                .post("/leads", Map.of("client", Map.of("name", "Довга історія"), "source", "site"))
                .expect(201)
                .at("/id");
        for (int note = 1; note <= NOTES; note++) {
            api.as(HEAD)
                    .post("/deals/" + deal + "/activities", Map.of("kind", "note", "text", "Нотатка " + note))
                    .expect(201);
        }
        return deal;
    }
}
