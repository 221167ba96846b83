package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.entity.Entities;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class InvoiceNumbersTest {

    private static final int YEAR = 2031;

    @Autowired
    InvoiceNumbers numbers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Entities entities;

    @Test
    void numbersTakenAtOnceHaveNoGapsAlsoWhenHalfOfTheTransactionsFail() throws Exception {
        List<Integer> kept = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            List<Future<List<Integer>>> takers = IntStream.range(0, 200)
                    .mapToObj(i -> crowd.submit(() -> take(new Random(i))))
                    .toList();
            for (Future<List<Integer>> taker : takers) {
                kept.addAll(taker.get());
            }
        }
        assertThat(kept.stream().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, kept.size()).boxed().toList());
    }

    @Test
    void eachYearBeginsWithOne() {
        assertThat(transactions.<Integer>execute(status -> numbers.take(series(2040), 3)))
                .isEqualTo(1);
        assertThat(transactions.<Integer>execute(status -> numbers.take(series(2041), 1)))
                .isEqualTo(1);
        assertThat(transactions.<Integer>execute(status -> numbers.take(series(2040), 1)))
                .isEqualTo(4);
    }

    private Series series(int year) {
        return new Series(entities.all().getFirst().id(), "", PaperKind.INVOICE, year);
    }

    /** One transaction that takes a few numbers and then commits, or fails as a gate or a full disk would make it. */
    private List<Integer> take(Random random) {
        return transactions.execute(status -> {
            int count = 1 + random.nextInt(3);
            int start = numbers.take(series(YEAR), count);
            if (random.nextBoolean()) {
                status.setRollbackOnly();
                return List.of();
            }
            return IntStream.range(start, start + count).boxed().toList();
        });
    }
}
