package dev.struktura.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.journal.Verdict.Extent;
import dev.struktura.journal.Verdict.Whole;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class SealingTest {

    private static final int WRITERS = 8;
    private static final int COMMANDS = 150;

    @Autowired
    SealedJournal sealed;

    @Autowired
    Journal journal;

    @Autowired
    JournalSeals seals;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingWaits() {
        sealed.batchOf(1);
    }

    @AfterEach
    void timeRuns() {
        clock.run();
    }

    @Test
    void aBatchBeginsWhereTheOneBeforeEndedAndKnowsItsHash() {
        Seal first = sealed.batchOf(3);
        Seal second = sealed.batchOf(5);

        assertThat(second.entries()).isEqualTo(5);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.batch().number()).isEqualTo(first.batch().number() + 1);
        assertThat(second.batch().firstId()).isGreaterThan(first.batch().lastId());
        assertWhole();
    }

    @Test
    void nothingIsClosedWhereNothingWasWritten() {
        Seal last = sealed.batchOf(1);

        assertThat(sealed.node().closeBatch()).isZero();
        assertThat(seals.last()).contains(last);
    }

    @Test
    void anEntryThatIsCommittedAfterLaterOnesIsSealedWithThem() {
        Sealing node = sealed.node();
        Seal before = seals.last().orElseThrow();
        transaction.executeWithoutResult(slow -> {
            journal.append(SealedJournal.entry(1));
            journal.of(SealedJournal.entry(1).subject(), 0, 1);
            elsewhere(() -> sealed.tell(2));

            elsewhere(() -> assertThat(node.closeBatch()).isZero());
            elsewhere(() -> sealed.tell(2));
            elsewhere(() -> assertThat(node.closeBatch()).isZero());
        });

        assertThat(seals.last()).contains(before);
        assertThat(node.closeBatch() + node.closeBatch()).isEqualTo(2);
        assertThat(seals.last().orElseThrow().batch().number())
                .isEqualTo(before.batch().number() + 2);
        assertWhole();
    }

    @Test
    void whoeverBeginsToWriteLaterHoldsNothingUp() {
        Sealing node = sealed.node();
        sealed.tell(2);
        transaction.executeWithoutResult(first -> {
            journal.append(SealedJournal.entry(1));
            journal.of(SealedJournal.entry(1).subject(), 0, 1);
            elsewhere(() -> assertThat(node.closeBatch()).isZero());
        });
        transaction.executeWithoutResult(later -> {
            journal.append(SealedJournal.entry(2));
            journal.of(SealedJournal.entry(2).subject(), 0, 1);
            elsewhere(() -> assertThat(node.closeBatch()).isEqualTo(1));
        });
        assertThat(seals.last().orElseThrow().entries()).isEqualTo(3);
    }

    @Test
    void nodesThatSealAtOnceMakeOneChain() throws Exception {
        Seal before = seals.last().orElseThrow();
        AtomicInteger closed = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            sealed.tell(3);
            AtOnce.run(4, () -> closed.addAndGet(sealed.node().closeBatch()));
        }

        assertThat(seals.last().orElseThrow().batch().number())
                .isEqualTo(before.batch().number() + closed.get());
        assertThat(closed).hasValueGreaterThanOrEqualTo(20);
        assertWhole();
    }

    @Test
    void nothingIsLostWhileManyWriteAndTwoNodesSeal() throws Exception {
        AtomicInteger writing = new AtomicInteger(WRITERS);
        Runnable writer = () -> {
            for (int command = 0; command < COMMANDS; command++) {
                sealed.tell(1 + command % 4);
            }
            writing.decrementAndGet();
        };
        Runnable node = () -> {
            Sealing sealing = sealed.node();
            while (writing.get() > 0) {
                sealing.closeBatch();
            }
        };
        AtOnce.run(writer, writer, writer, writer, writer, writer, writer, writer, node, node);
        sealed.node().closeBatch();

        assertWhole();
    }

    @Test
    void aBatchIsClosedEveryMinuteAndAtOnceWhenThereIsMuch() {
        clock.freezeAt(clock.now());
        Seal last = sealed.batchOf(1);
        Sealing node = sealed.node();
        sealed.tell(1);
        assertThat(node.runDue()).isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(node.runDue()).isEqualTo(1);
        assertThat(node.runDue()).isZero();

        sealed.tell(Sealing.MOST + 1);
        assertThat(node.runDue()).isEqualTo(1);
        assertThat(node.runDue()).isZero();
        assertThat(seals.last().orElseThrow().entries()).isEqualTo(Sealing.MOST);
        assertThat(seals.last().orElseThrow().batch().number())
                .isEqualTo(last.batch().number() + 2);
    }

    /** Every entry there is, once, in the chain. */
    private void assertWhole() {
        long entries =
                sql.sql("select count(*) from journal.entry").query(Long.class).single();
        Verdict verdict = seals.verify(null);
        assertThat(verdict).isInstanceOf(Whole.class);
        assertThat(verdict.extent())
                .isEqualTo(new Extent(seals.last().orElseThrow().batch().number(), entries));
    }

    /** On another connection. */
    private static void elsewhere(Runnable action) {
        try {
            AtOnce.run(action);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
