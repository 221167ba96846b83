package dev.struktura.talks.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.struktura.talks.mail.Cursors;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A client is invited into a chat with the bot by a link that is good once. */
@StrukturaTest
class TelegramInvitationsTest {

    private static final long CHAT = 777_000_222L;

    @Autowired
    private Api api;

    @Autowired
    private Browser browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cursors cursors;

    @Autowired
    private ChatRoom room;

    @Autowired
    private JsonMapper json;

    private TelegramServer telegram;
    private Caller head;
    private DealOnItsWay deal;
    private String path;

    @BeforeEach
    void aBot() throws Exception {
        for (String table : List.of("message", "chat", "chat_invitation", "mailbox")) {
            jdbc.sql("delete from talks." + table).update();
        }
        telegram = new TelegramServer();
        telegram.isSet(api);
        head = api.as(Sellers.HEAD);
        deal = DealOnItsWay.start(api);
        path = "/clients/" + head.get(deal.path()).expect(200).at("/client/id") + "/telegram-invitations";
    }

    @AfterEach
    void close() {
        api.as(Sellers.ADMIN).delete("/channels/telegram");
        telegram.close();
    }

    @Test
    void aLinkMadeForAContactTellsWhenItWasUsedAndIsGoodOnce() throws Exception {
        String contact = head.get(path.replace("/telegram-invitations", "")).at("/contacts/0/id");
        Answer made = head.post(path, Map.of("contact", contact)).expect(201);
        assertThat(made.at("/link")).startsWith("https://t.me/techflow_bot?start=");
        assertThat(first("state")).isEqualTo("waiting");
        assertThat(first("contact")).isEqualTo("Ірина");
        assertThat(head.get(path).text()).doesNotContain(token(made));
        comes(CHAT, token(made));
        assertThat(first("state")).isEqualTo("used");
        assertThat(first("usedAt")).isNotEmpty();
        comes(CHAT + 1, token(made));
        telegram.writes(CHAT, "Ірина", Map.of("text", "Це я"));
        telegram.writes(CHAT + 1, "Чужий", Map.of("text", "І я"));
        listen();
        assertThat(head.get(deal.path() + "/conversation").text())
                .contains("Це я")
                .doesNotContain("І я");
    }

    @Test
    void aRevokedLinkLeadsNowhereAndAUsedOneIsNotRevoked() throws Exception {
        Answer revoked = head.post(path).expect(201);
        head.delete(path + "/" + revoked.at("/id")).expect(204);
        head.delete(path + "/" + revoked.at("/id")).expect(204);
        comes(CHAT, token(revoked));
        assertThat(first("state")).isEqualTo("revoked");
        Answer used = head.post(path).expect(201);
        comes(CHAT, token(used));
        head.delete(path + "/" + used.at("/id")).expect(409);
        assertThat(first("state")).isEqualTo("used");
    }

    @Test
    void aLinkExpires() throws Exception {
        Answer made = head.post(path).expect(201);
        jdbc.sql("update talks.chat_invitation set expires_at = base.now() - interval '1 minute'")
                .update();
        comes(CHAT, token(made));
        assertThat(first("state")).isEqualTo("expired");
        assertThat(jdbc.sql("select count(*) from talks.chat")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverDoesNotSeeTheClientLearnsNothingAndAnalystsInviteNobody() {
        String invitation = head.post(path).expect(201).at("/id");
        Caller other = api.as(Sellers.MARKO);
        other.get(path).expect(404);
        other.post(path).expect(404);
        other.delete(path + "/" + invitation).expect(404);
        Caller analyst = api.as(Sellers.ANALYST);
        analyst.get(path).expect(200);
        analyst.post(path).expect(403);
        analyst.delete(path + "/" + invitation).expect(403);
        assertThat(first("state")).isEqualTo("waiting");
    }

    @Test
    void anInvitationOfAnotherClientOrForAStrangerIsRefused() {
        String invitation = head.post(path).expect(201).at("/id");
        String other = head.post("/clients", Map.of("name", "Інша компанія"))
                .expect(201)
                .at("/id");
        head.delete("/clients/" + other + "/telegram-invitations/" + invitation).expect(404);
        head.delete(path + "/" + UUID.randomUUID()).expect(404);
        assertThat(head.post(path, Map.of("contact", UUID.randomUUID().toString()))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("contact");
        head.post(path, Map.of("contact", "хтось")).expect(400);
        assertThat(first("state")).isEqualTo("waiting");
    }

    @Test
    void withoutABotNobodyIsInvitedAndNoButtonIsShown() {
        api.as(Sellers.ADMIN).delete("/channels/telegram").expect(204);
        head.post(path).expect(409);
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            assertThat(screen.at(".talk-invite").count()).isZero();
            screen.open(path);
            assertThat(screen.at("#main button").count()).isZero();
            screen.check();
        }
    }

    @Test
    void theLinkIsMadeFromTheConversationShownWithACodeAndRevoked() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at(".talk-invite").click();
            screen.at("#invite-title").waitFor();
            screen.at(".settings-form .btn-primary").click();
            screen.at("#invitation").waitFor();
            assertThat(screen.at("#invitation-link").inputValue()).startsWith("https://t.me/techflow_bot?start=");
            screen.check();
            screen.at("#invitations form button").click();
            screen.at("#toasts").getByText("Запрошення відкликано").waitFor();
            screen.at("#invitations .chip").getByText("відкликано").waitFor();
            assertThat(screen.at("#invitation").count()).isZero();
            screen.check();
        }
    }

    @Test
    void thePagesLookRightInEveryLook() throws Exception {
        comes(CHAT, token(head.post(path).expect(201)));
        head.delete(path + "/" + head.post(path).expect(201).at("/id")).expect(204);
        browser.everyLook(Sellers.HEAD, path, "telegram-invitations", screen -> {
            screen.at(".settings-form .btn-primary").click();
            screen.at("#invitation").waitFor();
        });
        telegram.writes(CHAT, "Ірина", Map.of("text", "Коли почнемо?"));
        listen();
        browser.everyLook(Sellers.HEAD, deal.path(), "telegram-conversation", TelegramInvitationsTest::toConversation);
    }

    private static void toConversation(Screen screen) {
        Page page = screen.page();
        page.locator(".talk-invite").scrollIntoViewIfNeeded();
    }

    private String first(String field) {
        return head.get(path).expect(200).at("/items/0/" + field);
    }

    private static String token(Answer made) {
        return made.at("/link").replaceFirst(".*=", "");
    }

    private void comes(long chat, String token) throws Exception {
        telegram.writes(chat, "Ірина", Map.of("text", "/start " + token));
        listen();
    }

    private void listen() throws Exception {
        BotEar ear = new BotEar(() -> Optional.of(telegram.bot()), cursors, room, json);
        Cursors.Held held = cursors.hold(BotEar.key(telegram.bot())).orElseThrow();
        ear.take(new BotApi(telegram.bot(), json), held, held.last(), Duration.ZERO);
        cursors.release(held, null);
    }
}
