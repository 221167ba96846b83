package dev.struktura.process;

import dev.struktura.base.time.DueWork;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Within one program a kind of due work is done by one at a time: who comes second waits, and then sees all the first has done.
 * So winding the clock never answers while a worker is still at something that came due.
 */
@Component
class Turns {

    private final Map<DueWork, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** As {@link DueWork#runDue()}, when it is our turn. */
    int run(DueWork work) {
        ReentrantLock turn = turns.computeIfAbsent(work, any -> new ReentrantLock());
        turn.lock();
        try {
            return work.runDue();
        } finally {
            turn.unlock();
        }
    }
}
