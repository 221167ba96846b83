package dev.struktura.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.AtOnce;
import dev.struktura.testing.StrukturaTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class JournalFeedTest {

    private static final Set<String> TOLD = Set.of("thing-told");
    private static final JournalEntry.Subject SUBJECT = new JournalEntry.Subject("note", new UUID(7, 1));

    @Autowired
    Journal journal;

    @Autowired
    JournalTable table;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private JournalFeed feed;
    private long place;

    @BeforeEach
    void readToTheEnd() {
        feed = new FeedTable(sql, table);
        place = feed.after(0, TOLD, Integer.MAX_VALUE).upTo();
    }

    @Test
    void whatIsCommittedAfterItsNeighboursIsNotSkipped() {
        transaction.executeWithoutResult(slow -> {
            journal.append(entry("thing-told", "first"));
            journal.of(SUBJECT, 0, 1);
            elsewhere(() -> tell("thing-told", "second"));

            elsewhere(() -> assertThat(words()).isEmpty());
        });

        assertThat(words()).containsExactly("first", "second");
        assertThat(words()).isEmpty();
    }

    @Test
    void thePlaceMovesOnOverWhatNobodyWants() {
        tell("thing-kept", "unwanted");
        long last = feed.after(place, Set.of("thing-kept"), 10).upTo();

        assertThat(feed.after(place, TOLD, 10)).isEqualTo(new JournalFeed.Page(List.of(), last));
    }

    @Test
    void aFullPageEndsAtItsLastEntry() {
        tell("thing-told", "one");
        tell("thing-told", "two");
        tell("thing-told", "three");

        JournalFeed.Page page = feed.after(place, TOLD, 2);

        assertThat(page.entries()).hasSize(2);
        assertThat(page.upTo()).isEqualTo(page.entries().getLast().id());
        place = page.upTo();
        assertThat(words()).containsExactly("three");
    }

    private List<Object> words() {
        JournalFeed.Page page = feed.after(place, TOLD, 10);
        place = page.upTo();
        return page.entries().stream()
                .map(recorded -> recorded.entry().data().getOrDefault("word", ""))
                .toList();
    }

    private void tell(String type, String word) {
        transaction.executeWithoutResult(_ -> journal.append(entry(type, word)));
    }

    private static JournalEntry entry(String type, String word) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        return new JournalEntry(at, SUBJECT, type, null, null, null, Map.of("word", word));
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
