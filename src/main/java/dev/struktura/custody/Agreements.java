package dev.struktura.custody;

import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes: somebody who oversees exports agrees to one of somebody else, or declines it. */
@Service
public class Agreements {

    private final ExportTable exports;
    private final Contents contents;
    private final ExportNews news;
    private final ExportSettings settings;
    private final Clock clock;

    Agreements(ExportTable exports, Contents contents, ExportNews news, ExportSettings settings, Clock clock) {
        this.exports = exports;
        this.contents = contents;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of a decision. */
    public sealed interface Result {

        record Decided(Export export) implements Result {}

        /** Nobody decides about their own. */
        record SamePerson() implements Result {}

        /** It waits for nobody: decided already, ended, or small enough for one person. */
        record NotWaiting(ExportState state) implements Result {}

        /** There is none among those this person sees. */
        record Unknown() implements Result {}
    }

    @Transactional
    public Result agree(ExportId id, Viewer viewer) {
        Instant now = clock.instant();
        return decide(
                id, viewer, now, one -> exports.agree(id, Exports.by(viewer, now), now.plus(settings.fetchWithin())));
    }

    /** @param reason why not; not blank */
    @Transactional
    public Result decline(ExportId id, String reason, Viewer viewer) {
        Instant now = clock.instant();
        return decide(id, viewer, now, one -> {
            exports.decline(id, Exports.by(viewer, now), reason);
            contents.erase(id);
        });
    }

    private Result decide(ExportId id, Viewer viewer, Instant now, Consumer<Export> decision) {
        Optional<Export> found = exports.lock(id);
        if (found.isEmpty() || !(found.get().isOf(viewer) || ExportRights.oversees(viewer))) {
            return new Result.Unknown();
        }
        Export export = found.get();
        if (export.isOf(viewer)) {
            return new Result.SamePerson();
        }
        if (!export.isOpen(ExportState.WAITING, now)) {
            return new Result.NotWaiting(export.state());
        }
        decision.accept(export);
        Export decided = exports.find(id).orElseThrow();
        news.decided(decided, viewer);
        return new Result.Decided(decided);
    }
}
