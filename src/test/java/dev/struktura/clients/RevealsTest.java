package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private static ContactPointId phoneOf(Client client) {
        return client.contacts().getFirst().contactPoints().getFirst().id();
    }
}
