package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.struktura.base.Stale;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class ChannelsTest {

    private static final String PASSWORD = "geheim-7f3a";
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});

    @Autowired
    private Api api;

    @Autowired
    private Staff staff;

    @Autowired
    private Trials trials;

    @Autowired
    private Messages messages;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private ChannelSettings settings;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient sql;

    private Caller admin;

    @BeforeAll
    static void start() {
        MAIL.start();
        MAIL.setUser("sales@techflow.example", "sales", PASSWORD);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void nothingIsSet() throws FolderException {
        MAIL.purgeEmailFromAllMailboxes();
        admin = api.as(Sellers.ADMIN);
        Stream.of(ChannelKind.values()).forEach(kind -> admin.delete(path(kind)));
    }

    @Test
    void aServerThatIsSetIsUsedAtOnceAndItsAnswerShown() throws Exception {
        assertThat(trial(Channel.EMAIL, "oksana@zoria.example").message().state())
                .isEqualTo(MessageState.NO_CHANNEL);
        admin.put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);

        MessageStory story = trial(Channel.EMAIL, "oksana@zoria.example");

        assertThat(story.message().state()).isEqualTo(MessageState.SENT);
        assertThat(story.steps().getLast().answer()).startsWith("250");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsTurnedOffOrRemovedIsUsedNoMore() {
        Map<String, Object> off = new HashMap<>(smtp(PASSWORD));
        off.put("enabled", false);
        admin.put(path(ChannelKind.SMTP), off).expect(200);
        assertThat(trial(Channel.EMAIL, "a@zoria.example").message().state()).isEqualTo(MessageState.NO_CHANNEL);
        admin.put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);
        admin.delete(path(ChannelKind.SMTP)).expect(204);
        assertThat(trial(Channel.EMAIL, "a@zoria.example").message().state()).isEqualTo(MessageState.NO_CHANNEL);
        assertThat(admin.get(path(ChannelKind.SMTP)).at("/state")).isEqualTo("missing");
    }

    @Test
    void aSecretIsKeptSealedAndNeverTold() {
        Answer saved = admin.put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);
        String row = sql.sql("select c::text || encode(c.secrets, 'escape') from messages.channel c where key = 'smtp'")
                .query(String.class)
                .single();

        assertThat(saved.text() + admin.get("/channels").text() + row).doesNotContain(PASSWORD);
        assertThat(saved.at("/secrets/0")).isEqualTo("password");
    }

    @Test
    void aSecretThatIsLeftOutStaysForTheSameServerAndForNoOther() {
        admin.put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);
        Map<String, Object> sameServer = smtp("");
        admin.put(path(ChannelKind.SMTP), sameServer).expect(200);
        assertThat(trial(Channel.EMAIL, "b@zoria.example").message().state()).isEqualTo(MessageState.SENT);

        admin.put(path(ChannelKind.IMAP), imap(PASSWORD)).expect(200);
        Map<String, Object> thief =
                Map.of("settings", Map.of("host", "thief.example", "username", "sales", "protection", "none"));
        Answer refused = admin.put(path(ChannelKind.IMAP), thief).expect(400);
        assertThat(refused.at("/errors/0/path")).isEqualTo("password");
        assertThat(admin.get(path(ChannelKind.IMAP)).at("/settings/host")).isEqualTo("127.0.0.1");
    }

    @Test
    void aChangeMeantForAnotherVersionIsRefused() {
        admin.put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);
        assertThat(admin.with("If-Match", "\"7\"")
                        .put(path(ChannelKind.SMTP), smtp(PASSWORD))
                        .expect(412)
                        .problem())
                .isEqualTo("stale-version");
    }

    @Test
    void onlyAdministratorsAndOwnersSetChannels() {
        for (String other : List.of(Sellers.HEAD, Sellers.OLENA, Sellers.ANALYST)) {
            api.as(other).get("/channels").expect(403);
            api.as(other).put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(403);
            api.as(other).post(path(ChannelKind.SMTP) + "/checks").expect(403);
        }
        api.as(Sellers.OWNER).put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);
    }

    @Test
    void aCheckTellsWhatTheMailServersSaid() {
        admin.put(path(ChannelKind.SMTP), smtp(PASSWORD)).expect(200);
        admin.put(path(ChannelKind.IMAP), imap(PASSWORD)).expect(200);

        Answer smtp = check(ChannelKind.SMTP);
        Answer imap = check(ChannelKind.IMAP);

        assertThat(smtp.at("/accepted")).isEqualTo("true");
        assertThat(smtp.text()).contains("220 ").contains("235 ").doesNotContain(PASSWORD);
        assertThat(imap.at("/accepted")).isEqualTo("true");
        assertThat(imap.text()).contains("* OK").contains("LOGIN completed").doesNotContain(PASSWORD);
    }

    @Test
    void aWrongPasswordIsToldInTheServersWordsAndNotShown() {
        admin.put(path(ChannelKind.SMTP), smtp("falsch-99")).expect(200);
        admin.put(path(ChannelKind.IMAP), imap("falsch-99")).expect(200);

        Answer smtp = check(ChannelKind.SMTP);
        Answer imap = check(ChannelKind.IMAP);

        assertThat(smtp.at("/accepted")).isEqualTo("false");
        assertThat(smtp.text()).contains("535").doesNotContain("falsch-99");
        assertThat(imap.at("/accepted")).isEqualTo("false");
        assertThat(imap.text()).contains("LOGIN failed").doesNotContain("falsch-99");
    }

    @Test
    void aCheckOfAnSmsCentreTellsTheStatusOfTheBind() throws IOException {
        try (SmsCentre centre = new SmsCentre()) {
            admin.put(path(ChannelKind.SMPP), smpp(centre.port(), "geheim")).expect(200);
            assertThat(check(ChannelKind.SMPP).text()).contains("bind_transmitter_resp 0x00000000");
            admin.put(path(ChannelKind.SMPP), smpp(centre.port(), "falsch")).expect(200);
            Answer wrong = check(ChannelKind.SMPP);
            assertThat(wrong.at("/accepted")).isEqualTo("false");
            assertThat(wrong.text()).contains("0000000e").doesNotContain("falsch");
        }
    }

    @Test
    void aCheckOfABotTellsWhatTelegramSaidWithoutTheToken() throws IOException {
        try (Provider telegram = new Provider()
                .answering(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized 12:abc\"}")) {
            admin.put(
                            path(ChannelKind.TELEGRAM),
                            Map.of(
                                    "settings", Map.of("base-url", telegram.url()),
                                    "secrets", Map.of("token", "12:abc")))
                    .expect(200);
            Answer said = check(ChannelKind.TELEGRAM);
            assertThat(said.at("/accepted")).isEqualTo("false");
            assertThat(said.text()).contains("401").contains("Unauthorized").doesNotContain("12:abc");
            assertThat(telegram.heard().getFirst().uri()).isEqualTo("/bot12:abc/getMe");
        }
    }

    @Test
    void aProviderOfSmsByHttpAnswersToAMessageOnly() throws IOException {
        try (Provider provider = new Provider().answering(402, "no money left")) {
            admin.put(
                            path(ChannelKind.HTTP_SMS),
                            Map.of(
                                    "settings", Map.of("url", provider.url() + "/send?to={to}"),
                                    "secrets", Map.of("headers", "Authorization: Bearer xyz")))
                    .expect(200);
            admin.post(path(ChannelKind.HTTP_SMS) + "/checks").expect(409);
            MessageStory story = trial(Channel.SMS, "+380671234567");
            assertThat(story.steps().getLast().answer()).isEqualTo("402 no money left");
        }
    }

    @Test
    void anotherCentreGetsTheNextMessageAndTheFormerLineIsHungUp() throws IOException {
        try (SmsCentre first = new SmsCentre();
                SmsCentre second = new SmsCentre()) {
            admin.put(path(ChannelKind.SMPP), smpp(first.port(), "geheim")).expect(200);
            trial(Channel.SMS, "+380671234567");
            String words = first.words();
            admin.put(path(ChannelKind.SMPP), smpp(second.port(), "geheim")).expect(200);
            trial(Channel.SMS, "+380671234567");
            assertThat(first.words()).isNotEmpty().isEqualTo(words);
            assertThat(second.words()).isEqualTo(words);
            await().until(() -> !first.isBound());
        }
    }

    @Test
    void aLineThatIsDroppedBeforeTheAnswerIsToldAndNothingIsSentTwice() throws IOException {
        try (SmsCentre centre = new SmsCentre()) {
            admin.put(path(ChannelKind.SMPP), smpp(centre.port(), "geheim")).expect(200);
            centre.hangingUp();
            MessageStory story = trial(Channel.SMS, "+380671234567");
            int taken = centre.taken().size();
            assertThat(story.message().state()).isEqualTo(MessageState.UNCLEAR);
            dispatcher.sendDue(Channel.SMS);
            assertThat(centre.taken()).hasSize(taken).isNotEmpty();
        }
    }

    @Test
    void whatAnotherNodeSetIsUsedWhenItIsAnnounced() {
        admin.put(path(ChannelKind.IMAP), imap(PASSWORD)).expect(200);
        assertThat(settings.mailbox().map(Mailbox::folder)).contains("INBOX");
        sql.sql("update messages.channel set settings = settings || '{\"folder\":\"Sales\"}' where key = 'imap'")
                .update();
        events.publishEvent(new Stale(ChannelSettings.CACHE));
        assertThat(settings.mailbox().map(Mailbox::folder)).contains("Sales");
    }

    private MessageStory trial(Channel channel, String address) {
        Viewer viewer = staff.byEmail(Sellers.email(Sellers.ADMIN))
                .map(person -> new Viewer(
                        person.id(),
                        person.name(),
                        person.email(),
                        person.role(),
                        person.locale(),
                        ZoneId.of("Europe/Kyiv")))
                .orElseThrow();
        return messages.find(trials.send(channel, address, viewer), viewer).orElseThrow();
    }

    private Answer check(ChannelKind kind) {
        return admin.post(path(kind) + "/checks").expect(200);
    }

    private static String path(ChannelKind kind) {
        return "/channels/" + kind.slug();
    }

    private static Map<String, Object> smtp(String password) {
        return Map.of(
                "settings",
                Map.of(
                        "host", "127.0.0.1",
                        "port", String.valueOf(MAIL.getSmtp().getPort()),
                        "protection", "none",
                        "username", "sales",
                        "from", "TechFlow <sales@techflow.example>"),
                "secrets",
                Map.of("password", password));
    }

    private static Map<String, Object> imap(String password) {
        return Map.of(
                "settings",
                Map.of(
                        "host", "127.0.0.1",
                        "port", String.valueOf(MAIL.getImap().getPort()),
                        "protection", "none",
                        "username", "sales"),
                "secrets",
                Map.of("password", password));
    }

    private static Map<String, Object> smpp(int port, String password) {
        return Map.of(
                "settings",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(port),
                        "system-id",
                        "techflow",
                        "source",
                        "TechFlow"),
                "secrets",
                Map.of("password", password));
    }
}
