package dev.struktura.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Lets contenders run in turn, round after round, so that whatever slows the machine slows all of them. */
final class Race {

    private final List<Contender> contenders;
    private final int rounds;
    private final Duration turn;

    Race(List<Contender> contenders, int rounds, Duration turn) {
        this.contenders = contenders;
        this.rounds = rounds;
        this.turn = turn;
    }

    /** Lets each contender run long enough for its code to be compiled as far as it will be. */
    Race warmedUp(Duration time, int clients) throws InterruptedException, ExecutionException {
        for (Contender contender : contenders) {
            rate(contender, clients, time);
        }
        return this;
    }

    /** Units per second of each contender, the median over all rounds. */
    Map<String, Double> medians(int clients) throws InterruptedException, ExecutionException {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : contenders) {
                rates.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(rate(contender, clients, turn));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        rates.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    private static double rate(Contender contender, int clients, Duration time)
            throws InterruptedException, ExecutionException {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        contender.run();
                        done.incrementAndGet();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
