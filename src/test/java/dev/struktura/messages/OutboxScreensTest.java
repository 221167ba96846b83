package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.PostOffice.Hand;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class OutboxScreensTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Browser browser;

    private PostOffice office;

    @BeforeEach
    void postOfEachKind() {
        office = new PostOffice(application);
        office.jdbc.sql("delete from messages.outbox").update();
        post("sent", Channel.EMAIL, new Outcome.Taken(List.of(), "250 2.0.0 Ok: queued as 4F2A"));
        post("delivered", Channel.SMS, new Outcome.Taken(List.of("77"), "message id 77"));
        office.settlement.arrived(Channel.SMS, "77", new Receipts.Receipt(true, "DELIVRD err 000"));
        post("refused", Channel.EMAIL, new Outcome.Refused("550 5.1.1 <oksana@zoria.example>: user unknown"));
        post("away", Channel.TELEGRAM, new Outcome.NotNow("502 Bad Gateway"));
        post("unclear", Channel.SMS, new Outcome.Unclear("No response after waiting for 10000 millis"));
        office.post(office.outbox(Channels.of(List.of())), PostOffice.to("homeless", Channel.EMAIL));
    }

    @Test
    void theOutboxShowsWhatWasSentToWhomAndWhatBecameOfIt() {
        browser.everyLook(Sellers.HEAD, "/outbox", "outbox");
    }

    @Test
    void aMessageShowsItsWordsAndItsHistory() {
        browser.everyLook(Sellers.HEAD, "/outbox/" + office.id("refused"), "outbox-message");
    }

    @Test
    void theChannelsSayWhichAreConfigured() {
        browser.everyLook(Sellers.ADMIN, "/settings/channels", "channels");
    }

    @Test
    void aChannelIsSetOnItsOwnPage() {
        browser.everyLook(Sellers.ADMIN, "/settings/channels/smpp", "channel-settings");
    }

    @Test
    void theRulesOfWritingToClientsStandOnOnePage() {
        browser.everyLook(Sellers.HEAD, "/settings/contact-rules", "contact-rules");
    }

    @Test
    void aClientsWishesAndClockStandOnOnePage() {
        String client = office.jdbc
                .sql("select id::text from clients.client order by id limit 1")
                .query(String.class)
                .single();
        browser.everyLook(Sellers.HEAD, "/clients/" + client + "/wishes", "client-wishes");
    }

    @Test
    void anEmptyOutboxSaysWhatItIsFor() {
        office.jdbc.sql("delete from messages.outbox").update();
        browser.everyLook(Sellers.HEAD, "/outbox", "outbox-empty");
    }

    @Test
    void aRecipientUnsubscribesWithoutSigningIn() {
        office.post(PostOffice.to("news", Channel.EMAIL, new Recipient("Ірина", "news@zoria.example", Locale.of("uk")))
                .asMarketing());
        String token = office.jdbc
                .sql("select unsubscribe from messages.outbox where key = 'news'")
                .query(String.class)
                .single();
        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.open("/unsubscribe/" + token);
            screen.picture("unsubscribe");
            screen.check();
            screen.page().click("main form button");
            assertThat(screen.at("main [role=status]").textContent()).contains("news@zoria.example");
            screen.picture("unsubscribe-done");
            screen.check();
        }
        assertThat(application.getBean(Unsubscriptions.class).has(Channel.EMAIL, "news@zoria.example"))
                .isTrue();
    }

    @Test
    void unsubscribingIsFitForEverybodyWithAnOldLinkToo() {
        for (Look look : Look.ALL) {
            try (Screen screen = browser.visitor(look)) {
                screen.open("/unsubscribe/none-of-ours");
                screen.picture("unsubscribe-unknown");
                screen.check();
            }
        }
    }

    @Test
    void aFilterKeepsToStateAndChannel() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/outbox?state=failed");
            assertThat(screen.at(".outbox-row").count()).isEqualTo(1);
            screen.page().selectOption("select[name=state]", "");
            screen.page().selectOption("select[name=channel]", "sms");
            screen.page().click(".outbox-filter button");
            assertThat(screen.at(".outbox-row").count()).isEqualTo(2);
        }
    }

    @Test
    void sendingAgainWithoutAChannelSaysWhyNothingHappened() {
        try (Screen screen = browser.as(Sellers.HEAD, Look.WIDE.in("en"))) {
            screen.open("/outbox/" + office.id("homeless"));
            screen.page().click("main form button.btn-primary");
            screen.page().waitForSelector("#toasts >> text=This channel is still not configured");
            assertThat(office.state("homeless")).isEqualTo(MessageState.NO_CHANNEL);
        }
    }

    private void post(String key, Channel channel, Outcome outcome) {
        office.post(PostOffice.to(key, channel));
        office.dispatcher(Channels.of(List.of(new Hand(channel).answering(outcome))))
                .sendDue(channel);
    }
}
