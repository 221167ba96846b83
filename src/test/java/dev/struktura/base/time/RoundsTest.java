package dev.struktura.base.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

class RoundsTest {

    private final Rounds rounds = new Rounds();

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void longWorkDelaysNoOther() throws InterruptedException {
        CountDownLatch shortOne = new CountDownLatch(3);
        CountDownLatch longOne = new CountDownLatch(1);
        rounds.start("long", () -> {
            waitFor(shortOne);
            longOne.countDown();
            return 0;
        });

        rounds.start("short", () -> {
            shortOne.countDown();
            return 1;
        });

        assertThat(longOne.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatFailsIsTriedAgain() throws InterruptedException {
        CountDownLatch tries = new CountDownLatch(2);

        rounds.start("failing", () -> {
            tries.countDown();
            throw new IllegalStateException("the database is away");
        });

        assertThat(tries.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatHasAScheduleRunsByItself() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(2);

        new ApplicationContextRunner()
                .withBean("scheduled", Scheduling.class, () -> new Scheduling(ran))
                .withUserConfiguration(SchedulingConfiguration.class)
                .run(_ -> assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue());
    }

    record Scheduling(CountDownLatch ran) {

        @Scheduled(fixedDelay = 10)
        void run() {
            ran.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
