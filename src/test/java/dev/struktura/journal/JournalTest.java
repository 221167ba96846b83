package dev.struktura.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.testing.StrukturaTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class JournalTest {

    private final JournalEntry.Subject subject = new JournalEntry.Subject("note", UUID.randomUUID());

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatOneTransactionTellsStandsInTheOrderInWhichItWasTold() {
        transaction().executeWithoutResult(status -> {
            journal.append(told("first"));
            journal.append(List.of(told("second"), told("third")));
        });
        assertThat(types()).containsExactly("first", "second", "third");
    }

    @Test
    void whoeverReadsInTheSameTransactionFindsWhatWasToldInIt() {
        transaction().executeWithoutResult(status -> {
            journal.append(told("first"));
            assertThat(types()).containsExactly("first");
            journal.append(told("second"));
        });
        assertThat(types()).containsExactly("first", "second");
    }

    @Test
    void whatWasToldInTheSameTransactionCountsAsTouched() {
        transaction().executeWithoutResult(status -> {
            journal.append(told("first"));
            assertThat(journal.touched("note", Set.of(subject.id()), Instant.EPOCH))
                    .containsExactly(subject.id());
        });
    }

    @Test
    void aTransactionThatFailsHasToldNothing() {
        transaction().executeWithoutResult(status -> {
            journal.append(told("never"));
            status.setRollbackOnly();
        });
        assertThat(types()).isEmpty();
    }

    @Test
    void anAttemptThatIsTakenBackTakesBackWhatItToldAndNoMore() {
        transaction().executeWithoutResult(status -> {
            journal.append(told("before"));
            attempt().executeWithoutResult(inner -> {
                journal.append(told("taken back"));
                assertThat(types()).containsExactly("before", "taken back");
                inner.setRollbackOnly();
            });
            journal.append(told("after"));
        });
        assertThat(types()).containsExactly("before", "after");
    }

    @Test
    void anAttemptThatToldFirstAndIsTakenBackLeavesNothing() {
        transaction().executeWithoutResult(status -> {
            attempt().executeWithoutResult(inner -> {
                journal.append(told("taken back"));
                inner.setRollbackOnly();
            });
            journal.append(told("after"));
        });
        assertThat(types()).containsExactly("after");
    }

    @Test
    void theLatestAreReadBackwardsFromAnyPlace() {
        transaction()
                .executeWithoutResult(status -> journal.append(List.of(told("first"), told("second"), told("third"))));
        List<Journal.Recorded> latest = journal.latest(subject, Long.MAX_VALUE, 2);
        assertThat(types(latest)).containsExactly("third", "second");
        assertThat(types(journal.latest(subject, latest.getLast().id(), 2))).containsExactly("first");
    }

    @Test
    void nothingIsToldOutsideATransaction() {
        assertThatThrownBy(() -> journal.append(told("alone"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private TransactionTemplate attempt() {
        TransactionTemplate attempt = new TransactionTemplate(transactions);
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return attempt;
    }

    private JournalEntry told(String type) {
        return new JournalEntry(Instant.parse("2026-03-02T09:00:00Z"), subject, type, null, null, null, Map.of());
    }

    private List<String> types() {
        return types(journal.of(subject, 0, 10));
    }

    private static List<String> types(List<Journal.Recorded> entries) {
        return entries.stream().map(recorded -> recorded.entry().type()).toList();
    }
}
