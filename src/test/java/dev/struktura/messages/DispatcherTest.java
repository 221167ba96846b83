package dev.struktura.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.messages.PostOffice.Hand;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class DispatcherTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private final Hand mail = new Hand(Channel.EMAIL);
    private PostOffice office;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        clock.freezeAt("2026-03-02T09:00:00Z");
        office = new PostOffice(application);
        office.jdbc.sql("delete from messages.outbox").update();
        dispatcher = office.dispatcher(Channels.of(List.of(mail)));
    }

    @AfterEach
    void runOn() {
        clock.run();
    }

    @Test
    void aMessageIsSentOnceHoweverManySendersThereAre() throws Exception {
        for (int i = 0; i < 100; i++) {
            office.post(PostOffice.to("many " + i, Channel.EMAIL));
        }
        AtOnce.run(4, () -> {
            while (dispatcher.sendDue(Channel.EMAIL) > 0) {
                Thread.onSpinWait();
            }
        });
        assertThat(mail.letters).hasSize(100);
        assertThat(mail.letters.stream().map(Letter::id)).doesNotHaveDuplicates();
    }

    @Test
    void aSenderThatVanishesBeforeSendingLosesTheMessageToAnother() {
        office.post(PostOffice.to("claimed", Channel.EMAIL));
        Parcel lost = office.claims.claim(Channel.EMAIL, 20).getFirst();
        assertThat(dispatcher.sendDue(Channel.EMAIL)).isZero();
        clock.advance(Duration.ofSeconds(31));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(1);
        assertThat(office.claims.begin(lost)).isFalse();
    }

    @Test
    void aSenderThatWakesUpAfterItsLeaseDoesNotSendWhatAnotherClaimed() {
        office.post(PostOffice.to("frozen", Channel.EMAIL));
        Parcel frozen = office.claims.claim(Channel.EMAIL, 20).getFirst();
        clock.advance(Duration.ofSeconds(31));
        Parcel claimedAnew = office.claims.claim(Channel.EMAIL, 20).getFirst();
        assertThat(office.claims.begin(frozen)).isFalse();
        assertThat(office.claims.begin(claimedAnew)).isTrue();
    }

    @Test
    void aCrashWhileSendingLeavesItUnclearAndToldAndNeverSentTwice() {
        Dispatcher crashing = office.dispatcher(Channels.of(List.of(new Crashing())));
        office.post(PostOffice.to("crash", Channel.EMAIL));
        assertThatThrownBy(() -> crashing.sendDue(Channel.EMAIL)).isInstanceOf(Crash.class);
        assertThat(office.state("crash")).isEqualTo(MessageState.SENDING);
        dispatcher.sendDue(Channel.EMAIL);
        clock.advance(Duration.ofSeconds(31));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).isEmpty();
        assertThat(office.state("crash")).isEqualTo(MessageState.UNCLEAR);
        assertThat(office.steps("crash")).containsExactly("queued", "unclear why.message.lost");
        assertThat(office.givenUp).extracting(OutboxListener.Unsent::state).containsExactly(MessageState.UNCLEAR);
    }

    @Test
    void anAnswerThatComesAfterTheLeaseClearsWhatWasUnclear() {
        office.post(PostOffice.to("late answer", Channel.EMAIL));
        Parcel parcel = office.claims.claim(Channel.EMAIL, 20).getFirst();
        office.claims.begin(parcel);
        clock.advance(Duration.ofSeconds(31));
        office.settlement.giveUp();
        office.settlement.settle(parcel, Fate.after(new Outcome.Taken(List.of(), "250 ok"), 1));
        assertThat(office.state("late answer")).isEqualTo(MessageState.SENT);
    }

    @Test
    void anUnclearAnswerIsToldAndNotTriedAgain() {
        office.post(PostOffice.to("unclear", Channel.EMAIL));
        mail.answering(new Outcome.Unclear("connection reset"));
        dispatcher.sendDue(Channel.EMAIL);
        clock.advance(Duration.ofDays(1));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(1);
        assertThat(office.state("unclear")).isEqualTo(MessageState.UNCLEAR);
    }

    @Test
    void attemptsGrowFurtherApartAndEndAfterTen() {
        office.post(PostOffice.to("away", Channel.EMAIL));
        mail.answering(new Outcome.NotNow("connection refused"));
        dispatcher.sendDue(Channel.EMAIL);
        clock.advance(Duration.ofSeconds(14));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(2);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofHours(1));
            dispatcher.sendDue(Channel.EMAIL);
        }
        assertThat(mail.letters).hasSize(10);
        assertThat(office.state("away")).isEqualTo(MessageState.FAILED);
        assertThat(office.steps("away")).endsWith("failed why.message.gave-up").hasSize(11);
    }

    @Test
    void aProviderThatNamesAPauseIsGivenIt() {
        office.post(PostOffice.to("throttled", Channel.EMAIL));
        mail.answering(new Outcome.NotNow("429", Duration.ofMinutes(5)));
        dispatcher.sendDue(Channel.EMAIL);
        clock.advance(Duration.ofSeconds(299));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).hasSize(2);
    }

    @Test
    void whatWentStaleIsNotSentButToldAllAtOnce() {
        for (String key : List.of("stale 1", "stale 2")) {
            office.post(PostOffice.until(key, clock.now().plus(Duration.ofHours(1))));
        }
        clock.advance(Duration.ofHours(2));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters).isEmpty();
        assertThat(office.state("stale 1")).isEqualTo(MessageState.STALE);
        assertThat(office.givenUp)
                .extracting(OutboxListener.Unsent::state)
                .containsOnly(MessageState.STALE)
                .hasSize(2);
    }

    @Test
    void theAnswerOfAServerDoesNotGiveTheAddressAway() {
        office.post(PostOffice.to("refused", Channel.EMAIL));
        mail.answering(new Outcome.Refused("550 <Oksana@zoria.example>: user unknown"));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.jdbc
                        .sql("select coalesce(answer, '') || coalesce(why::text, '') from messages.step where"
                                + " message = :id")
                        .param("id", office.id("refused").value())
                        .query(String.class)
                        .list())
                .noneMatch(words -> words.contains("ksana@"))
                .anyMatch(words -> words.contains("o***@zoria.example"));
    }

    @Test
    void aMessageThatGoesStaleBetweenClaimAndSendingStaysHere() {
        office.post(PostOffice.until("just stale", clock.now().plusSeconds(10)));
        Parcel parcel = office.claims.claim(Channel.EMAIL, 20).getFirst();
        clock.advance(Duration.ofSeconds(11));
        assertThat(office.claims.begin(parcel)).isFalse();
    }

    @Test
    void withoutAnAddressItFailsAndIsTold() {
        office.post(PostOffice.to("nowhere", Channel.EMAIL, new Recipient("Оксана", " ", Locale.of("uk"))));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.steps("nowhere")).endsWith("failed why.message.no-address");
        assertThat(office.givenUp).hasSize(1);
    }

    @Test
    void aRecipientReadsTheirOwnLanguage() {
        for (String language : List.of("uk", "ru", "en", "fr")) {
            office.post(PostOffice.to(
                    language,
                    Channel.EMAIL,
                    new Recipient("Oksana", language + "@zoria.example", Locale.of(language))));
        }
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(mail.letters)
                .extracting(letter -> letter.to().address().substring(0, 2) + " "
                        + letter.words().subject())
                .containsExactlyInAnyOrder(
                        "uk Пробне повідомлення від Struktura",
                        "ru Пробное сообщение от Struktura",
                        "en A test message from Struktura",
                        "fr Пробне повідомлення від Struktura");
        assertThat(mail.letters)
                .allSatisfy(letter -> assertThat(letter.words().text()).contains("Oksana"));
    }

    @Test
    void wordsOfPeopleAreTextInTheHtmlOfAMail() {
        office.post(PostOffice.to(
                "script",
                Channel.EMAIL,
                new Recipient("<script>alert(1)</script>{company}", "x@zoria.example", Locale.of("en"))));
        dispatcher.sendDue(Channel.EMAIL);
        String html = mail.letters.getFirst().words().html();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{company}")
                .doesNotContain("<script>");
    }

    @Test
    void whoUnsubscribedGetsNoMarketingButTheirInvoices() {
        Unsubscriptions unsubscriptions = application.getBean(Unsubscriptions.class);
        Recipient rest = new Recipient("Ірина", "Rest@zoria.example", Locale.of("uk"));
        office.post(PostOffice.to("news 1", Channel.EMAIL, rest).asMarketing());
        dispatcher.sendDue(Channel.EMAIL);
        String page = requireNonNull(mail.letters.getFirst().unsubscribe());
        assertThat(mail.letters.getFirst().words().text()).contains(page);
        assertThat(unsubscriptions.unsubscribe(page.substring(page.lastIndexOf('/') + 1)))
                .isTrue();
        office.post(
                PostOffice.to("news 2", Channel.EMAIL, new Recipient("Ірина", "rest@ZORIA.example", Locale.of("uk")))
                        .asMarketing(),
                PostOffice.to("invoice", Channel.EMAIL, rest));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.state("news 2")).isEqualTo(MessageState.SUPPRESSED);
        assertThat(office.state("invoice")).isEqualTo(MessageState.SENT);
        assertThat(mail.letters.getLast().unsubscribe()).isNull();
    }

    @Test
    void theJournalOfTheSubjectTellsWhatBecameOfIt() {
        office.post(PostOffice.to("told", Channel.EMAIL));
        dispatcher.sendDue(Channel.EMAIL);
        assertThat(office.jdbc
                        .sql("select count(*) from journal.entry where type = 'message-sent' and data ->> 'message'"
                                + " = :id")
                        .param("id", office.id("told").toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static final class Crash extends RuntimeException {}

    /** A process that is killed while it hands a letter over. */
    private static final class Crashing implements Carrier {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String describe() {
            return "a crash";
        }

        @Override
        public Outcome send(Letter letter) {
            throw new Crash();
        }
    }
}
