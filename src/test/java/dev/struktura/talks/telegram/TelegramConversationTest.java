package dev.struktura.talks.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.ClientId;
import dev.struktura.talks.Chats;
import dev.struktura.talks.mail.Cursors;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Clients who write to the bot are known by a link that was made for them, or by the number they share. */
@StrukturaTest
class TelegramConversationTest {

    private static final long CHAT = 777_000_111L;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Cursors cursors;

    @Autowired
    private ChatRoom room;

    @Autowired
    private Chats chats;

    @Autowired
    private JsonMapper json;

    private TelegramServer telegram;
    private DealOnItsWay deal;

    @BeforeEach
    void open() throws Exception {
        for (String table : List.of("message", "chat", "mailbox")) {
            jdbc.sql("delete from talks." + table).update();
        }
        telegram = new TelegramServer();
        deal = DealOnItsWay.start(api);
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void whoeverComesByTheLinkIsTheClientItWasMadeFor() throws Exception {
        String client = api.as(Sellers.HEAD).get(deal.path()).expect(200).at("/client/id");
        String token = chats.invite(ClientId.of(client));
        telegram.writes(CHAT, "Ірина", Map.of("text", "/start " + token));
        telegram.writes(CHAT, "Ірина", Map.of("text", "Коли почнемо?"));
        listen();
        assertThat(texts()).containsExactly("Коли почнемо?");
        telegram.writes(CHAT + 1, "Чужий", Map.of("text", "/start " + token));
        telegram.writes(CHAT + 1, "Чужий", Map.of("text", "І я тут"));
        listen();
        assertThat(texts()).containsExactly("Коли почнемо?");
    }

    @Test
    void whoeverSharesTheirOwnNumberIsFoundByIt() throws Exception {
        telegram.writes(CHAT, "Ірина", Map.of("text", "/start"));
        listen();
        assertThat(telegram.said()
                        .getFirst()
                        .at("/reply_markup/keyboard/0/0/request_contact")
                        .asBoolean())
                .isTrue();
        telegram.writes(CHAT, "Ірина", contact(CHAT + 5));
        telegram.writes(CHAT, "Ірина", Map.of("text", "Це номер іншої людини"));
        listen();
        assertThat(texts()).isEmpty();
        telegram.writes(CHAT, "Ірина", contact(CHAT));
        telegram.writes(CHAT, "Ірина", Map.of("text", "Тепер мій"));
        listen();
        assertThat(texts()).containsExactly("Тепер мій");
    }

    @Test
    void whatWasTakenInIsNotTakenInAgain() throws Exception {
        telegram.writes(CHAT, "Ірина", contact(CHAT));
        telegram.writes(CHAT, "Ірина", Map.of("text", "Раз"));
        listen();
        jdbc.sql("update talks.mailbox set last_uid = 0").update();
        listen();
        assertThat(texts()).containsExactly("Раз");
    }

    @Test
    void theAnswerGoesIntoTheChatAndNobodySeesItsNumber() throws Exception {
        telegram.writes(CHAT, "Ірина", contact(CHAT));
        telegram.writes(CHAT, "Ірина", Map.of("text", "Раз"));
        listen();
        String message = api.as(Sellers.HEAD)
                .get(deal.path() + "/conversation")
                .expect(200)
                .at("/items/0/id");
        assertThat(api.as(Sellers.HEAD)
                        .post("/received-messages/" + message + "/answers", Map.of("text", "Два"))
                        .expect(201)
                        .text())
                .contains("telegram")
                .doesNotContain(Long.toString(CHAT));
    }

    private static Map<String, Object> contact(long owner) {
        return Map.of("contact", Map.of("phone_number", "380501112233", "first_name", "Ірина", "user_id", owner));
    }

    private void listen() throws Exception {
        BotEar ear = new BotEar(() -> Optional.of(telegram.bot()), cursors, room, json);
        Cursors.Held held = cursors.hold(BotEar.key(telegram.bot())).orElseThrow();
        ear.take(new BotApi(telegram.bot(), json), held, held.last(), Duration.ZERO);
        cursors.release(held, null);
    }

    private List<String> texts() {
        return api.as(Sellers.HEAD)
                .get(deal.path() + "/conversation")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/text").asString())
                .toList();
    }
}
