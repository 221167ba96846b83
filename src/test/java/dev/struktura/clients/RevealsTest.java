package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class RevealsTest {

    private static final int SELLERS_BUDGET = 40;

    @Autowired
    Reveals reveals;

    @Autowired
    ContactCards cards;

    @Autowired
    Journal journal;

    @Autowired
    TestClock clock;

    @Autowired
    Base base;

    @BeforeEach
    void atTenInTheMorningInKyiv() {
        clock.freezeAt("2026-03-02T08:00:00Z");
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void aRevealShowsTheNumberAndTheJournalTellsWhoAndWhyButNotTheNumber() {
        Client client = base.register(Base.company("Дзвінок", "+380671230001", "d@dzv.example"));

        RevealResult result = reveals.reveal(phoneOf(client), "Передзвонити щодо КП", base.viewer(Sellers.OLENA));

        assertThat(result)
                .isInstanceOfSatisfying(
                        RevealResult.Revealed.class,
                        shown -> assertThat(shown.value()).isEqualTo("+380671230001"));
        JournalEntry told = journal.of(
                        new JournalEntry.Subject("client", client.id().value()), 0, 10)
                .getLast()
                .entry();
        assertThat(told.type()).isEqualTo("contact-revealed");
        assertThat(told.actor()).isEqualTo(base.viewer(Sellers.OLENA).asActor());
        assertThat(told.data())
                .containsEntry("reason", "Передзвонити щодо КП")
                .containsEntry("masked", "+380 ** *** ** 01");
    }

    @Test
    void aSpentBudgetSaysWhenThereIsANewOneAndANewDayBringsIt() {
        Client client = base.register(Base.company("Бюджет", Base.freshPhone(), "b@bud.example"));
        Viewer taras = base.viewer(Sellers.TARAS);
        for (int i = 0; i < SELLERS_BUDGET; i++) {
            assertThat(reveals.reveal(phoneOf(client), "робота", taras)).isInstanceOf(RevealResult.Revealed.class);
        }

        assertThat(reveals.reveal(phoneOf(client), "ще один", taras))
                .isEqualTo(new RevealResult.BudgetSpent(Instant.parse("2026-03-02T22:00:00Z"), SELLERS_BUDGET));
        assertThat(reveals.leftToday(taras)).isZero();

        clock.advance(Duration.ofHours(14));
        assertThat(reveals.reveal(phoneOf(client), "новий день", taras)).isInstanceOf(RevealResult.Revealed.class);
    }

    @Test
    void revealsAtTheSameMomentCannotOverspendTheBudget() throws Exception {
        Client client = base.register(Base.company("Навала", Base.freshPhone(), "n@nav.example"));
        Viewer iryna = base.viewer(Sellers.IRYNA);
        List<Callable<RevealResult>> rush = IntStream.range(0, SELLERS_BUDGET + 15)
                .<Callable<RevealResult>>mapToObj(i -> () -> reveals.reveal(phoneOf(client), "навала", iryna))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<RevealResult> results =
                    threads.invokeAll(rush).stream().map(Future::resultNow).toList();
            assertThat(results)
                    .filteredOn(RevealResult.Revealed.class::isInstance)
                    .hasSize(SELLERS_BUDGET);
        }
    }

    @Test
    void anAnalystSeesNoContactData() {
        Client client = base.register(Base.company("Аналітика", Base.freshPhone(), "a@ana.example"));

        assertThat(reveals.reveal(phoneOf(client), "звіт", base.viewer(Sellers.ANALYST)))
                .isInstanceOf(RevealResult.NotAllowed.class);
    }

    @Test
    void aCardShowsAllOfOneContactAndCountsEachOfItsPoints() {
        Client client = base.register(Base.company("Картка", "+380671230009", "k@kart.example"));
        Viewer olena = base.viewer(Sellers.OLENA);
        int left = reveals.leftToday(olena);

        ContactCards.Result result = cards.make(contactOf(client), "Записати в телефон", olena);

        assertThat(result).isInstanceOfSatisfying(ContactCards.Result.Made.class, card -> {
            VCard read = Ezvcard.parse(card.text()).first();
            assertThat(read.getFormattedName().getValue()).isEqualTo(card.name());
            assertThat(read.getOrganization().getValues()).containsExactly(client.name());
            assertThat(read.getTelephoneNumbers().getFirst().getText()).isEqualTo("+380671230009");
            assertThat(read.getEmails().getFirst().getValue()).isEqualTo("k@kart.example");
            assertThat(read.validate(VCardVersion.V3_0).isEmpty()).isTrue();
        });
        assertThat(reveals.leftToday(olena)).isEqualTo(left - 2);
        assertThat(journal.of(new JournalEntry.Subject("client", client.id().value()), 0, 10).stream()
                        .map(told -> told.entry().type())
                        .filter("contact-revealed"::equals))
                .hasSize(2);
    }

    @Test
    void aCardThatTheBudgetDoesNotCoverIsNotMadeAndCostsNothing() {
        Client client = base.register(Base.company("Півкартки", Base.freshPhone(), "p@pivkart.example"));
        Viewer head = base.viewer(Sellers.HEAD);
        for (int left = reveals.leftToday(head); left > 1; left--) {
            reveals.reveal(phoneOf(client), "робота", head);
        }

        assertThat(cards.make(contactOf(client), "у телефон", head))
                .isInstanceOfSatisfying(
                        ContactCards.Result.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(RevealResult.BudgetSpent.class));
        assertThat(reveals.leftToday(head)).isEqualTo(1);
    }

    @Test
    void anAnalystGetsNoCardNorDoesWhoeverDoesNotSeeTheClient() {
        Client client = base.register(Base.company("Без картки", Base.freshPhone(), "x@bez.example"));

        assertThat(cards.make(contactOf(client), "звіт", base.viewer(Sellers.ANALYST)))
                .isEqualTo(new ContactCards.Result.Refused(new RevealResult.NotAllowed()));
        assertThat(cards.make(new ContactId(new UUID(1, 1)), "звіт", base.viewer(Sellers.OLENA)))
                .isEqualTo(new ContactCards.Result.Refused(new RevealResult.Unknown()));
    }

    private static ContactId contactOf(Client client) {
        return client.contacts().getFirst().id();
    }

    private static ContactPointId phoneOf(Client client) {
        return client.contacts().getFirst().contactPoints().getFirst().id();
    }
}
