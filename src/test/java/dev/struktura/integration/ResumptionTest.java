package dev.struktura.integration;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an import whose node dies, freezes, or is not alone. */
@StrukturaTest
class ResumptionTest {

    private static final int ROWS = 1_200;

    @Autowired
    private Api api;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportTable imports;

    @Autowired
    private Runner runner;

    @Autowired
    private Undoer undoer;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Test
    void aNodeThatDiesInABatchLosesNoRowAndTakesNoneTwice() {
        ImportId id = running("Смерть");
        work.runDue();
        int afterOne = deals("Смерть");
        assertThat(afterOne).isPositive().isLessThan(ROWS);

        transaction.executeWithoutResult(status -> {
            runner.run(imports.lock(id).orElseThrow());
            status.setRollbackOnly();
        });
        assertThat(deals("Смерть")).isEqualTo(afterOne);
        UntilIdle.run(work);

        assertEachRowOnce("Смерть", id);
    }

    @Test
    void aFrozenNodeLosesItsBatchToAnotherAndCannotFinishItLater() throws InterruptedException {
        ImportId id = running("Мороз");
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch freeze = new CountDownLatch(1);
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thaw = new CountDownLatch(1);
        CompletableFuture<Void> sleeper = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
            runner.run(imports.lock(id).orElseThrow());
            busy.countDown();
            await(freeze);
            sql.sql("set local idle_in_transaction_session_timeout = '300ms'").update();
            frozen.countDown();
            await(thaw);
        }));
        busy.await();
        assertThat(work.runDue()).as("done by another node meanwhile").isZero();
        freeze.countDown();
        frozen.await();

        transaction.executeWithoutResult(_ -> runner.run(imports.lock(id).orElseThrow()));
        UntilIdle.run(work);
        thaw.countDown();

        assertThatThrownBy(sleeper::join).isInstanceOf(CompletionException.class);
        assertEachRowOnce("Мороз", id);
    }

    @Test
    void anUndoCutShortGoesOnAndLeavesNothing() {
        ImportId id = running("Назад");
        UntilIdle.run(work);
        api.as(HEAD).post("/imports/" + id + "/undo").expect(202);
        work.runDue();
        assertThat(deals("Назад")).isPositive().isLessThan(ROWS);

        transaction.executeWithoutResult(status -> {
            undoer.undo(imports.lock(id).orElseThrow());
            status.setRollbackOnly();
        });
        UntilIdle.run(work);

        assertThat(deals("Назад")).isZero();
        assertThat(count("select count(*) from clients.client where name like 'Назад %'", Map.of()))
                .isZero();
        assertThat(api.as(HEAD).get("/imports/" + id).at("/report/undone")).isEqualTo(Integer.toString(ROWS));
    }

    private ImportId running(String word) {
        StringBuilder file = new StringBuilder("Компанія;Телефон;Угода\n");
        for (int row = 0; row < ROWS; row++) {
            file.append("%1$s %2$d;+38050%3$03d%2$04d;%1$s-угода %2$d%n".formatted(word, row, word.hashCode() & 0xFF));
        }
        Map<String, String> wish = Map.of("kind", "leads", "mode", "normal");
        String id = api.as(HEAD)
                .upload("/imports", word + ".csv", file.toString().getBytes(UTF_8), wish)
                .expect(201)
                .at("/id");
        api.as(HEAD).post("/imports/" + id + "/commit").expect(202);
        return new ImportId(UUID.fromString(id));
    }

    private void assertEachRowOnce(String word, ImportId id) {
        assertThat(deals(word)).isEqualTo(ROWS);
        assertThat(count(
                        "select count(distinct title) from deals.deal where title like :like",
                        Map.of("like", word + "-угода %")))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from clients.client where name like :like", Map.of("like", word + " %")))
                .isEqualTo(ROWS);
        assertThat(api.as(HEAD).get("/imports/" + id).at("/report/imported")).isEqualTo(Integer.toString(ROWS));
    }

    private int deals(String word) {
        return count("select count(*) from deals.deal where title like :like", Map.of("like", word + "-угода %"));
    }

    private int count(String query, Map<String, String> params) {
        return sql.sql(query).params(params).query(Integer.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
