package dev.struktura.custody;

import dev.struktura.base.time.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases files whose time is over. */
@Component
class EndedExports implements DueWork {

    private static final int BATCH = 50;

    private final ExportTable exports;
    private final Contents contents;
    private final Clock clock;

    EndedExports(ExportTable exports, Contents contents, Clock clock) {
        this.exports = exports;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return exports.firstEnd();
    }

    @Override
    @Transactional
    public int runDue() {
        List<ExportId> ended = exports.endedBy(clock.instant(), BATCH);
        ended.forEach(id -> {
            exports.end(id);
            contents.erase(id);
        });
        return ended.size();
    }
}
