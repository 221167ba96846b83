package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.PostOffice.Hand;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class ConsiderationTest {

    private static final String NIGHT = "2026-03-02T22:00:00Z";
    private static final String KYIV_OPENS = "2026-03-03T07:00:00Z";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    private final Hand sms = new Hand(Channel.SMS);
    private final Hand mail = new Hand(Channel.EMAIL);
    private PostOffice office;
    private Dispatcher dispatcher;
    private Caller head;
    private int keys;

    @BeforeEach
    void anEmptyOutboxAtNight() {
        clock.freezeAt(NIGHT);
        office = new PostOffice(application);
        dispatcher = office.dispatcher(Channels.of(List.of(sms, mail)));
        head = api.as(Sellers.HEAD);
        office.jdbc.sql("delete from messages.outbox").update();
        office.jdbc.sql("delete from messages.wish").update();
        rules("09:00", List.of("sms", "telegram"), false);
    }

    @Test
    void anSmsAtNightWaitsUntilTheClientsDayOpens() {
        String key = sms("+380671234567");
        dispatcher.sendDue(Channel.SMS);
        assertThat(office.state(key)).isEqualTo(MessageState.QUEUED);
        assertThat(office.steps(key)).contains("queued why.message.quiet-hours");

        clock.freezeAt(KYIV_OPENS);
        clock.advance(Duration.ofSeconds(2));
        dispatcher.sendDue(Channel.SMS);

        assertThat(office.state(key)).isEqualTo(MessageState.SENT);
    }

    @Test
    void nightIsWhereTheClientIs() {
        String newYork = sms("+12125550123");
        dispatcher.sendDue(Channel.SMS);
        assertThat(office.state(newYork)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aClientsOwnClockGoesBeforeThatOfThePhone() {
        UUID client = client();
        head.put("/clients/" + client + "/contact-rules", Map.of("zone", "America/New_York"))
                .expect(200);
        String key = post(Channel.SMS, "+380671234567", client, false);
        dispatcher.sendDue(Channel.SMS);
        assertThat(office.state(key)).isEqualTo(MessageState.SENT);
    }

    @Test
    void anAnswerInAConversationGoesAtOnceAndMailKeepsNoHours() {
        String answer = post(Channel.SMS, "+380671234567", UUID.randomUUID(), true);
        String letter = post(Channel.EMAIL, "oksana@zoria.example", UUID.randomUUID(), false);
        dispatcher.sendDue(Channel.SMS);
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.state(answer)).isEqualTo(MessageState.SENT);
        assertThat(office.state(letter)).isEqualTo(MessageState.SENT);

        rules("09:00", List.of("email"), false);
        String later = post(Channel.EMAIL, "oksana@zoria.example", UUID.randomUUID(), false);
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.state(later)).isEqualTo(MessageState.QUEUED);
    }

    @Test
    void anAddressThatWantsNoMessagesGetsNone() {
        Answer wish = head.post("/do-not-contact", Map.of("address", "067 123 45 67", "reason", "Просив не писати"))
                .expect(201);
        String key = post(Channel.SMS, "+380671234567", UUID.randomUUID(), true);
        dispatcher.sendDue(Channel.SMS);
        assertThat(office.state(key)).isEqualTo(MessageState.SUPPRESSED);
        assertThat(office.steps(key)).contains("suppressed why.message.do-not-contact");
        assertThat(wish.text()).doesNotContain("671234567");

        head.delete("/do-not-contact/" + wish.at("/id")).expect(204);
        String again = post(Channel.SMS, "+380671234567", UUID.randomUUID(), true);
        dispatcher.sendDue(Channel.SMS);
        assertThat(office.state(again)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aWishOfOneChannelLeavesTheOthers() {
        head.post("/do-not-contact", Map.of("address", "o@zoria.example", "channel", "sms", "reason", "x"))
                .expect(201);
        String letter = post(Channel.EMAIL, "O@zoria.example", UUID.randomUUID(), true);
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.state(letter)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aClientWhoWantsNoMessagesIsNotWrittenToByAnybody() {
        UUID client = client();
        head.post("/clients/" + client + "/wishes", Map.of("reason", "Скарга")).expect(201);
        String key = post(Channel.EMAIL, "oksana@zoria.example", client, true);
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.state(key)).isEqualTo(MessageState.SUPPRESSED);

        String point = head.get("/clients/" + client).at("/contacts/0/contactPoints/0/id");
        assertThat(head.post("/contact-points/" + point + "/letters", Map.of("text", "Добрий день"))
                        .expect(422)
                        .problem())
                .isEqualTo("do-not-contact");
    }

    @Test
    void whereConsentComesFirstAdvertisingGoesToThoseWhoAgreed() {
        rules("09:00", List.of("sms"), true);
        UUID client = client();
        String before = marketing(client);
        dispatcher.sendDue(Channel.EMAIL);
        head.post(
                        "/clients/" + client + "/wishes",
                        Map.of("stance", "consent", "purpose", "marketing", "reason", "Форма на сайті"))
                .expect(201);
        String after = marketing(client);
        dispatcher.sendDue(Channel.EMAIL);

        assertThat(office.state(before)).isEqualTo(MessageState.SUPPRESSED);
        assertThat(office.steps(before)).contains("suppressed why.message.no-consent");
        assertThat(office.state(after)).isEqualTo(MessageState.SENT);
    }

    @Test
    void aListComesInAsAFileOnceAndTellsItsWrongRows() {
        byte[] file = "address;channel;reason\n067 123 45 67;;Просив\no@zoria.example;email;Скарга\nабищо;;x\n"
                .getBytes(StandardCharsets.UTF_8);
        Answer taken =
                head.upload("/do-not-contact-files", "list.csv", file, Map.of()).expect(201);
        Answer again =
                head.upload("/do-not-contact-files", "list.csv", file, Map.of()).expect(201);

        assertThat(taken.at("/added")).isEqualTo("2");
        assertThat(taken.at("/refused/0/line")).isEqualTo("4");
        assertThat(again.at("/added")).isEqualTo("0");
        assertThat(again.at("/known")).isEqualTo("2");
    }

    @Test
    void whoeverUnsubscribedStandsOnTheSameList() {
        office.post(PostOffice.to("news", Channel.EMAIL, recipient("nomore@zoria.example"))
                .asMarketing());
        String token = office.jdbc
                .sql("select unsubscribe from messages.outbox where key = 'news'")
                .query(String.class)
                .single();
        application.getBean(Unsubscriptions.class).unsubscribe(token);
        assertThat(head.get("/do-not-contact").text())
                .contains("n***@zoria.example")
                .contains("unsubscribed");
    }

    @Test
    void sellersKeepNoList() {
        api.as(Sellers.OLENA).get("/do-not-contact").expect(403);
        api.as(Sellers.OLENA)
                .put("/contact-rules", Map.of("opens", "00:00", "closes", "23:59"))
                .expect(403);
    }

    @Test
    void allNodesTogetherKeepTheRateOfAChannel() {
        rate(12);
        Dispatcher otherNode = office.dispatcher(Channels.of(List.of(mail)));
        for (int i = 0; i < 6; i++) {
            post(Channel.EMAIL, "oksana@zoria.example", UUID.randomUUID(), true);
        }
        int first = dispatcher.sendDue(Channel.EMAIL) + otherNode.sendDue(Channel.EMAIL);
        clock.advance(Duration.ofSeconds(5));
        int second = dispatcher.sendDue(Channel.EMAIL) + otherNode.sendDue(Channel.EMAIL);
        rate(0);

        assertThat(first).isEqualTo(2);
        assertThat(second).isEqualTo(1);
        assertThat(mail.letters).hasSize(3);
    }

    @Test
    void theRateOfSmsCountsShortMessagesAndNotMessages() {
        Map<String, Object> settings = Map.of("url", "http://127.0.0.1:1/sms", "per-minute", "12");
        api.as(Sellers.ADMIN)
                .put("/channels/http-sms", Map.of("settings", settings))
                .expect(200);
        for (int i = 0; i < 4; i++) {
            office.post(ofThreeParts("long " + i).atOnce());
        }
        int first = dispatcher.sendDue(Channel.SMS);
        clock.advance(Duration.ofSeconds(15));
        int second = dispatcher.sendDue(Channel.SMS);
        clock.advance(Duration.ofSeconds(10));
        int third = dispatcher.sendDue(Channel.SMS);
        api.as(Sellers.ADMIN).delete("/channels/http-sms").expect(204);

        assertThat(first).isEqualTo(2);
        assertThat(second).isZero();
        assertThat(third).isEqualTo(1);
        assertThat(sms.letters).hasSize(3);
    }

    private static NewMessage ofThreeParts(String key) {
        String text = "Дякуємо за замовлення. ".repeat(7);
        assertThat(SmsLength.of(text.strip()).parts()).isEqualTo(3);
        return new NewMessage(
                key,
                Channel.SMS,
                recipient("+380671234567"),
                "letter",
                Map.of("subject", "", "text", text.strip()),
                List.of(),
                new JournalEntry.Subject("client", UUID.randomUUID()),
                null,
                true);
    }

    @Test
    void aStormForOneOfUsBecomesOneMessage() {
        UUID olena = office.jdbc
                .sql("select id from staff.employee where email = :email")
                .param("email", Sellers.email(Sellers.OLENA))
                .query(UUID.class)
                .single();
        for (int i = 0; i < 3; i++) {
            office.post(toUs(olena));
        }
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(3);
        for (int i = 0; i < 7; i++) {
            office.post(toUs(olena));
        }
        dispatcher.sendDue(Channel.EMAIL);

        assertThat(mail.letters).hasSize(4);
        assertThat(mail.letters.getLast().words().subject()).contains("7");
        assertThat(office.jdbc
                        .sql("select count(*) from messages.outbox where state = 'folded'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    private NewMessage toUs(UUID employee) {
        return new NewMessage(
                        "to us " + keys++,
                        Channel.EMAIL,
                        recipient("olena@techflow.example"),
                        "channel-test",
                        Map.of(),
                        List.of(),
                        new JournalEntry.Subject("employee", employee),
                        null,
                        false)
                .onBehalfOf(new dev.struktura.staff.EmployeeId(employee));
    }

    private String sms(String phone) {
        return post(Channel.SMS, phone, UUID.randomUUID(), false);
    }

    private String marketing(UUID client) {
        String key = "news " + keys++;
        office.post(about(key, Channel.EMAIL, "oksana@zoria.example", client).asMarketing());
        return key;
    }

    private String post(Channel channel, String address, UUID client, boolean atOnce) {
        String key = "message " + keys++;
        NewMessage message = about(key, channel, address, client);
        office.post(atOnce ? message.atOnce() : message);
        return key;
    }

    private static NewMessage about(String key, Channel channel, String address, UUID client) {
        return new NewMessage(
                key,
                channel,
                recipient(address),
                "channel-test",
                Map.of(),
                List.of(),
                new JournalEntry.Subject("client", client),
                null,
                true);
    }

    private static Recipient recipient(String address) {
        return new Recipient("Оксана", address, Locale.of("uk"));
    }

    private UUID client() {
        return UUID.fromString(head.post(
                        "/clients",
                        Map.of(
                                "name",
                                "ТОВ " + UUID.randomUUID(),
                                "contacts",
                                List.of(Map.of(
                                        "name", "Оксана", "emails", List.of(UUID.randomUUID() + "@zoria.example")))))
                .expect(201)
                .at("/id"));
    }

    private void rules(String opens, List<String> channels, boolean consentFirst) {
        head.put(
                        "/contact-rules",
                        Map.of(
                                "opens",
                                opens,
                                "closes",
                                "20:00",
                                "quietChannels",
                                channels,
                                "consentFirst",
                                consentFirst))
                .expect(200);
    }

    private void rate(int perMinute) {
        Map<String, Object> settings = new HashMap<>(Map.of("host", "127.0.0.1", "from", "sales@techflow.example"));
        if (perMinute > 0) {
            settings.put("per-minute", String.valueOf(perMinute));
        }
        api.as(Sellers.ADMIN)
                .put("/channels/smtp", Map.of("settings", settings))
                .expect(200);
    }
}
