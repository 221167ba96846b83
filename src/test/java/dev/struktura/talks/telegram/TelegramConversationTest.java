package dev.struktura.talks.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.talks.IncomingFile;
import dev.struktura.talks.mail.Cursors;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
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
        telegram.isSet(api);
        String token = api.as(Sellers.HEAD)
                .post("/clients/" + client + "/telegram-invitations")
                .expect(201)
                .at("/link")
                .replaceFirst(".*=", "");
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

    @Test
    void photosAndDocumentsAreTakenInUnderCleanNamesAndServedToBeKept() throws Exception {
        telegram.holds("photos/file_1.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        telegram.holds("photos/file_0.jpg", new byte[] {1});
        telegram.holds("documents/file_2", "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8));
        telegram.writes(CHAT, "Ірина", contact(CHAT));
        telegram.writes(
                CHAT,
                "Ірина",
                Map.of(
                        "caption",
                        "Ось склад",
                        "photo",
                        List.of(
                                Map.of("file_id", "id:photos/file_0.jpg", "width", 90, "height", 90, "file_size", 1),
                                Map.of(
                                        "file_id",
                                        "id:photos/file_1.jpg",
                                        "width",
                                        900,
                                        "height",
                                        900,
                                        "file_size",
                                        3))));
        telegram.writes(
                CHAT,
                "Ірина",
                Map.of(
                        "document",
                        Map.of("file_id", "id:documents/file_2", "file_name", "../план:1.svg", "file_size", 36)));
        listen();
        Answer conversation =
                api.as(Sellers.HEAD).get(deal.path() + "/conversation").expect(200);
        assertThat(conversation.at("/items/0/text")).isEqualTo("Ось склад");
        assertThat(conversation.at("/items/0/files/0/name")).isEqualTo("file_1.jpg");
        assertThat(conversation.at("/items/0/files/0/size")).isEqualTo("3");
        assertThat(conversation.at("/items/1/files/0/name")).isEqualTo("план 1.svg");
        Answer svg = api.as(Sellers.HEAD)
                .get(conversation.at("/items/1/files/0/url").replace("/api/v1", ""))
                .expect(200);
        assertThat(svg.header("Content-Disposition")).startsWith("attachment");
        assertThat(svg.header("Content-Type")).startsWith("application/octet-stream");
    }

    @Test
    void aFileThatIsRefusedSaysWhyInTheThreadAndHoldsUpNothing() throws Exception {
        telegram.writes(CHAT, "Ірина", contact(CHAT));
        telegram.holds("../../etc/passwd", new byte[] {1});
        telegram.writes(CHAT, "Ірина", document("huge.zip", "documents/huge", 21L * 1024 * 1024));
        telegram.writes(CHAT, "Ірина", document("lost.pdf", "documents/lost", 5));
        telegram.writes(CHAT, "Ірина", document("sly.pdf", "../../etc/passwd", 5));
        telegram.writes(CHAT, "Ірина", Map.of("text", "І далі"));
        listen();
        Answer conversation =
                api.as(Sellers.HEAD).get(deal.path() + "/conversation").expect(200);
        assertThat(List.of(0, 1, 2).stream()
                        .map(item -> conversation.at("/items/" + item + "/files/0/refused"))
                        .toList())
                .containsExactly("too-large", "not-fetched", "not-fetched");
        assertThat(conversation.body().at("/items/1/files/0/url").isNull()).isTrue();
        assertThat(texts()).containsExactly("", "", "", "І далі");
    }

    @Test
    void aFileThatIsLargerThanTheServerSaidIsNotKept() throws Exception {
        telegram.holds("documents/grown", new byte[IncomingFile.LARGEST + 10]);
        telegram.writes(CHAT, "Ірина", contact(CHAT));
        telegram.writes(CHAT, "Ірина", document("grown.bin", "documents/grown", 10));
        listen();
        assertThat(api.as(Sellers.HEAD)
                        .get(deal.path() + "/conversation")
                        .expect(200)
                        .at("/items/0/files/0/refused"))
                .isEqualTo("too-large");
    }

    private static Map<String, Object> document(String name, String path, long size) {
        return Map.of("document", Map.of("file_id", "id:" + path, "file_name", name, "file_size", size));
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
