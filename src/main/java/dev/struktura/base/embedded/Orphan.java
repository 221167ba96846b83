package dev.struktura.base.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived the application that started it, as after a kill -9. Called only while the folder's lock is
 * held, so nobody else can be using it.
 */
record Orphan(ProcessHandle process, Path data) {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    /** Stops what still runs on the folder and removes a lock file whose process is gone. */
    static void clear(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process != null && isServer(process)) {
            new Orphan(process, data).stop();
        }
        // the number may by now belong to a stranger: PostgreSQL would take that process for a server and refuse
        Files.deleteIfExists(pidFile);
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().map(path -> path.contains("postgres")).orElse(false);
    }

    private void stop() {
        log.warn("The database server of the last run (process {}) is still there; stopping it", process.pid());
        process.destroy();
        if (!endsWithin(15)) {
            process.destroyForcibly();
            if (!endsWithin(5)) {
                throw Refusal.because("still-running", process.pid(), data);
            }
        }
    }

    private boolean endsWithin(int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        }
    }
}
