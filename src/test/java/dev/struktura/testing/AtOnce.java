package dev.struktura.testing;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several who do things at the same time; what one of them fails of fails the test. */
public final class AtOnce {

    private AtOnce() {}

    /** The same, as many times as wanted. */
    public static void run(int times, Runnable task) throws InterruptedException, ExecutionException {
        run(Collections.nCopies(times, task).toArray(Runnable[]::new));
    }

    public static void run(Runnable... tasks) throws InterruptedException, ExecutionException {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> all =
                    Stream.of(tasks).map(Executors::callable).toList();
            for (Future<Object> one : many.invokeAll(all)) {
                one.get();
            }
        }
    }
}
