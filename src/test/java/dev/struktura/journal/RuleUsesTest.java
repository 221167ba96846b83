package dev.struktura.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.journal.JournalEntry.Actor;
import dev.struktura.journal.JournalEntry.Subject;
import dev.struktura.journal.RuleUses.Question;
import dev.struktura.journal.RuleUses.RuleUse;
import dev.struktura.testing.StrukturaTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@StrukturaTest
class RuleUsesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor OLENA = new Actor(UUID.randomUUID(), "Олена");

    private final String process = "process-" + UUID.randomUUID();

    @Autowired
    Journal journal;

    @Autowired
    RuleUses uses;

    @Autowired
    TransactionOperations transactions;

    @Test
    void aRuleWasFollowedWhenSomebodyActedInTime() {
        tell(fired(UUID.randomUUID(), NOON));
        UUID deal = UUID.randomUUID();
        tell(fired(deal, NOON), entry(deal, NOON.plus(Duration.ofHours(47)), "activity-logged", OLENA, null));

        assertThat(use(Duration.ofDays(3))).isEqualTo(new RuleUse(process, "inbound", "idle", 2, 1, 1, NOON));
    }

    @Test
    void whoeverActsTooLateOrBeforehandOrIsTheProgramDoesNotFollow() {
        for (Instant at : List.of(NOON.minusSeconds(1), NOON.plus(Duration.ofHours(49)))) {
            UUID deal = UUID.randomUUID();
            tell(entry(deal, NOON.minusSeconds(2), "activity-logged", OLENA, null));
            tell(fired(deal, NOON), entry(deal, at, "activity-logged", OLENA, null));
        }
        UUID deal = UUID.randomUUID();
        tell(fired(deal, NOON), entry(deal, NOON.plusSeconds(1), "deal-assigned", null, null));

        assertThat(use(Duration.ofDays(3)).followed()).isZero();
        assertThat(use(Duration.ofDays(3)).ignored()).isEqualTo(3);
    }

    @Test
    void whatARuleDidJustNowIsNotIgnoredYet() {
        tell(fired(UUID.randomUUID(), NOON));

        assertThat(use(Duration.ofHours(47)).ignored()).isZero();
        assertThat(use(Duration.ofHours(49)).ignored()).isEqualTo(1);
    }

    @Test
    void severalDeedsOfOneDecisionAreOneTime() {
        UUID deal = UUID.randomUUID();
        tell(fired(deal, NOON), fired(deal, NOON));

        assertThat(use(Duration.ofDays(3)).times()).isEqualTo(1);
    }

    private RuleUse use(Duration later) {
        Question question =
                new Question("deal", Set.of("rule-fired"), NOON.minusSeconds(60), NOON.plus(later), Duration.ofDays(2));
        return uses.of(question).stream()
                .filter(use -> use.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private void tell(JournalEntry... entries) {
        transactions.executeWithoutResult(_ -> journal.append(List.of(entries)));
    }

    private JournalEntry fired(UUID deal, Instant at) {
        return entry(deal, at, "rule-fired", null, "idle");
    }

    private JournalEntry entry(UUID deal, Instant at, String type, @Nullable Actor actor, @Nullable String rule) {
        return new JournalEntry(
                at,
                new Subject("deal", deal),
                type,
                actor,
                rule,
                null,
                rule == null ? Map.of() : Map.of("process", process, "stage", "inbound"));
    }
}
