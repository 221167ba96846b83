package dev.struktura.talks.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.SmtpOffice;
import dev.struktura.talks.Vigil;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails of clients reach their deals, and are answered from there, over a real mail server. */
@StrukturaTest
class MailConversationTest {

    private static final String FIRST = """
        From: =?UTF-8?B?0IbRgNC40L3QsA==?= <iryna@ganok.example>
        To: sales@techflow.example
        Subject: =?UTF-8?B?0KHQutC70LDQtA==?=
        Message-ID: <first@ganok.example>
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Коли можна подивитися систему? Мій номер +380 67 123 45 67.
        """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Browser browser;

    @Autowired
    private Cursors cursors;

    @Autowired
    private Fetching fetching;

    private MailServer server;
    private DealOnItsWay deal;

    @BeforeEach
    void open() throws Exception {
        jdbc.sql("delete from talks.message").update();
        jdbc.sql("delete from messages.outbox").update();
        server = new MailServer();
        fetch();
        deal = DealOnItsWay.start(api);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatAClientWritesIsPartOfTheDealAndWhatWeAnswerOfTheClientsThread() throws Exception {
        server.deliver(FIRST);
        fetch();
        assertThat(texts()).containsExactly("Коли можна подивитися систему? Мій номер +380 ** *** ** 67.");
        assertThat(deal.happened("message-received")).isEqualTo(1);
        answer("Завтра об 11:00 вам зручно?");
        SmtpOffice.sendAll(application, server.smtpPort(), "TechFlow <sales@techflow.example>");
        MimeMessage answered = server.receivedBy("iryna@ganok.example").getLast();
        assertThat(answered.getHeader("In-Reply-To")).containsExactly("<first@ganok.example>");
        assertThat(answered.getSubject()).isEqualTo("Re: Склад");
        assertThat(answered.getHeader("Auto-Submitted")).isNull();

        server.deliver(colleague(answered.getMessageID()));
        fetch();
        assertThat(texts())
                .containsExactly(
                        "Коли можна подивитися систему? Мій номер +380 ** *** ** 67.",
                        "Завтра об 11:00 вам зручно?",
                        "Так, зручно.");
    }

    @Test
    void whoeverAnswersForTheDealIsToldWithoutTheWords() throws Exception {
        String owner = api.as(Sellers.HEAD).get(deal.path()).expect(200).at("/owner/id");
        server.deliver(FIRST);
        fetch();
        assertThat(api.as(login(owner)).get("/notifications").expect(200).at("/items/0/text"))
                .contains(DealOnItsWay.CLIENT)
                .doesNotContain("Коли");
    }

    @Test
    void aMailComesInOnceHoweverOftenItIsThere() throws Exception {
        server.deliver(FIRST);
        server.deliver(FIRST);
        fetch();
        jdbc.sql("update talks.mailbox set validity = validity - 1").update();
        fetch();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void aBrokenMailIsKeptAndThoseAfterItComeIn() throws Exception {
        server.deliver(FIRST.replace("first@", "broken@").replace("8bit", "x-nobody-knows"));
        server.deliver(FIRST);
        fetch();
        assertThat(texts()).containsExactly("", "Коли можна подивитися систему? Мій номер +380 ** *** ** 67.");
        assertThat(kinds()).containsExactly("unreadable", "written");
    }

    @Test
    void aLetterThatComesBackHasFailed() throws Exception {
        server.deliver(FIRST);
        fetch();
        answer("Так");
        SmtpOffice.sendAll(application, server.smtpPort(), "TechFlow <sales@techflow.example>");
        String identity = server.receivedBy("iryna@ganok.example").getLast().getMessageID();
        server.deliver(Mails.bounceOf(identity));
        fetch();
        assertThat(api.as(Sellers.HEAD)
                        .get(deal.path() + "/conversation")
                        .expect(200)
                        .at("/items/1/state"))
                .isEqualTo("failed");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aStrangerWhoWritesToTheAddressForLeadsBecomesAClientWithADeal() throws Exception {
        server.deliver(FIRST.replace("iryna@ganok.example", "petro@nova.example")
                .replace("sales@", "hello@")
                .replace("first@", "lead@"));
        fetch();
        Answer deals = api.as(Sellers.HEAD).get("/deals?q=Склад").expect(200);
        assertThat(deals.at("/items/0/title")).isEqualTo("Склад");
        assertThat(deals.at("/items/0/stage/key")).isEqualTo("inbound");
        assertThat(api.as(Sellers.HEAD)
                        .get("/deals/" + deals.at("/items/0/id") + "/conversation")
                        .expect(200)
                        .at("/items/0/text"))
                .startsWith("Коли можна");
    }

    @Test
    void aStrangerWhoWritesElsewhereWaitsForThoseWhoSeeEverything() throws Exception {
        server.deliver(FIRST.replace("iryna@ganok.example", "oksana@inshe.example"));
        fetch();
        assertThat(api.as(Sellers.HEAD).get("/received-messages").expect(200).at("/items/0/name"))
                .isEqualTo("Ірина");
        assertThat(api.as(Sellers.OLENA)
                        .get("/received-messages")
                        .expect(200)
                        .body()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void theFetcherComesBackFromAServerThatIsAwayAndHearsOfAMailAtOnce() {
        AtomicReference<Inbox> set = new AtomicReference<>(server.nowhere());
        Vigil fetcher = new Vigil("mailbox", new MailEar(() -> Optional.ofNullable(set.get()), cursors, fetching));
        fetcher.start();
        try {
            await(Duration.ofSeconds(20), () -> troubles() == 1);
            set.set(server.inbox());
            server.deliver(FIRST);
            await(Duration.ofSeconds(20), () -> texts().size() == 1);
            server.deliver(FIRST.replace("first@", "second@"));
            await(Duration.ofSeconds(2), () -> texts().size() == 2);
        } finally {
            fetcher.stop();
        }
    }

    @Test
    void theConversationIsReadAndAnsweredOnAPhone() throws Exception {
        server.deliver(FIRST);
        server.deliver(colleague("<first@ganok.example>"));
        fetch();
        for (Look look : List.of(Look.PHONE, Look.PHONE.dark().in("en"), Look.WIDE)) {
            try (Screen screen = browser.as(Sellers.HEAD, look)) {
                screen.open(deal.path());
                screen.at("#talk-text").scrollIntoViewIfNeeded();
                screen.picture("conversation-" + look);
                screen.check();
            }
        }
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open(deal.path());
            assertThat(screen.at(".talk-turn.is-new").count()).isZero();
            screen.page().fill("#talk-text", "Завтра об 11:00 вам зручно?");
            screen.page().click(".talk-answer .btn-primary");
            screen.at(".talk-turn.is-ours").waitFor();
            screen.at("#talk-text").scrollIntoViewIfNeeded();
            screen.picture("conversation-answered");
            screen.check();
        }
    }

    @Test
    void oneNodeAtATimeReadsAMailbox() {
        String key = server.inbox().key();
        Cursors.Held held = cursors.hold(key).orElseThrow();
        assertThat(cursors.hold(key)).isEmpty();
        cursors.release(held, null);
        Cursors.Held next = cursors.hold(key).orElseThrow();
        assertThat(cursors.renew(held)).isFalse();
        assertThat(cursors.renew(next)).isTrue();
    }

    private static void await(Duration longest, BooleanSupplier condition) {
        Instant end = Instant.now().plus(longest);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void answer(String text) {
        String message = api.as(Sellers.HEAD)
                .get(deal.path() + "/conversation")
                .expect(200)
                .at("/items/0/id");
        api.as(Sellers.HEAD)
                .post("/received-messages/" + message + "/answers", Map.of("text", text))
                .expect(201);
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

    private String login(String owner) {
        return jdbc.sql("select split_part(email, '@', 1) from staff.employee where id = :id::uuid")
                .param("id", owner)
                .query(String.class)
                .single();
    }

    private int troubles() {
        return jdbc.sql("select count(*) from talks.mailbox where trouble is not null")
                .query(Integer.class)
                .single();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from talks.message order by id")
                .query(String.class)
                .list();
    }

    private static String colleague(String answered) {
        return """
            From: Oleh <oleh@ganok.example>
            To: sales@techflow.example
            Subject: Re: Sklad
            Message-ID: <second@ganok.example>
            In-Reply-To: %s
            References: <first@ganok.example> %s
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Так, зручно.

            пн, 2 бер. 2026 р. о 10:00 TechFlow <sales@techflow.example> пише:
            > Завтра об 11:00 вам зручно?
            """.formatted(answered, answered);
    }

    private void fetch() throws Exception {
        Inbox inbox = server.inbox();
        Cursors.Held held = cursors.hold(inbox.key()).orElseThrow();
        try (OpenMailbox box = OpenMailbox.of(inbox)) {
            fetching.fetch(box, held, inbox.reader());
        }
        cursors.renew(held);
        cursors.release(held, null);
    }
}
