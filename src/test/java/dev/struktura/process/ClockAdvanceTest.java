package dev.struktura.process;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class ClockAdvanceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @Autowired
    Api api;

    @Autowired
    ClockAdvance time;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void onAMondayMorning() {
        clock.freezeAt(MONDAY.toString());
    }

    @Test
    void timeStopsOnTheWayAtTheMomentAtWhichSomethingIsDue() {
        UUID deal = lead("Зупинка");

        time.advance(Duration.ofHours(30));

        assertThat(jdbc.sql("select at from journal.entry where subject_id = ? and rule = 'idle-24h'")
                        .param(deal)
                        .query(Instant.class)
                        .single())
                .isEqualTo(MONDAY.plus(Duration.ofHours(24)));
        assertThat(clock.now()).isEqualTo(MONDAY.plus(Duration.ofHours(30)));
    }

    @Test
    void itAnswersNoSoonerThanAnotherNodeHasDoneWhatItIsAt() {
        UUID deal = lead("Інший вузол");

        CompletableFuture<Instant> advance = transaction.execute(status -> {
            lockAsAnotherNode(deal);
            CompletableFuture<Instant> asked = CompletableFuture.supplyAsync(() -> time.advance(Duration.ofHours(24)));
            assertThatThrownBy(() -> asked.get(1, TimeUnit.SECONDS))
                    .as("the other node is still at it")
                    .isInstanceOf(TimeoutException.class);
            jdbc.sql("delete from process.timer where case_id = ?").param(deal).update();
            return asked;
        });

        assertThat(advance).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(MONDAY.plus(Duration.ofHours(24)));
    }

    private void lockAsAnotherNode(UUID deal) {
        jdbc.sql("select from process.timer where case_id = ? for update")
                .param(deal)
                .query()
                .listOfRows();
    }

    private UUID lead(String company) {
        return UUID.fromString(api.as(HEAD)
                .post("/leads", Map.of("client", Map.of("name", company), "source", "site"))
                .expect(201)
                .at("/id"));
    }
}
