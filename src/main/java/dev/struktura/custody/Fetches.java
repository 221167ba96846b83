package dev.struktura.custody;

import dev.struktura.base.Ids;
import dev.struktura.staff.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a file out to whoever asked for it, counted; after the last time it is erased. */
@Service
public class Fetches {

    private final ExportTable exports;
    private final Contents contents;
    private final ExportRights rights;
    private final ExportNews news;
    private final ExportSettings settings;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Fetches(
            ExportTable exports,
            Contents contents,
            ExportRights rights,
            ExportNews news,
            ExportSettings settings,
            JdbcClient jdbc,
            Ids ids,
            Clock clock) {
        this.exports = exports;
        this.contents = contents;
        this.rights = rights;
        this.news = news;
        this.settings = settings;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** One time a file was handed out. */
    public record Fetch(Instant at, String address) {}

    /** What came of fetching. */
    public sealed interface Result {

        @SuppressWarnings("ArrayRecordComponent") // nobody compares files but by their hash
        record Fetched(Export export, byte[] file) implements Result {}

        /** The right was taken away in the meantime. */
        record NotAllowed() implements Result {}

        /** It cannot be fetched now: nobody has agreed yet, or it is over. */
        record NotReady(ExportState state) implements Result {}

        /** There is none among this person's own. */
        record Unknown() implements Result {}
    }

    /** @param address from where, as the network tells it */
    @Transactional
    public Result fetch(ExportId id, String address, Viewer viewer) {
        Instant now = clock.instant();
        Optional<Export> found = exports.lock(id).filter(one -> one.isOf(viewer));
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        Export export = found.get();
        if (!(export.contacts() ? rights.mayExportContacts(viewer) : rights.mayExport(viewer))) {
            return new Result.NotAllowed();
        }
        if (!export.isOpen(ExportState.READY, now)) {
            return new Result.NotReady(export.state());
        }
        return new Result.Fetched(export, handOut(export, address, viewer, now));
    }

    private byte[] handOut(Export export, String address, Viewer viewer, Instant at) {
        byte[] file = contents.open(export.id());
        exports.countFetch(export.id());
        jdbc.sql("insert into custody.fetch (id, export_id, at, address) values (:id, :export, :at, :address)")
                .param("id", ids.next())
                .param("export", export.id().value())
                .param("at", Timestamp.from(at))
                .param("address", address)
                .update();
        if (export.fetches() + 1 >= settings.fetches()) {
            exports.end(export.id());
            contents.erase(export.id());
        }
        news.fetched(export, address, viewer, at);
        return file;
    }

    /** When and from where a file was fetched, the first time first. */
    public List<Fetch> of(ExportId id) {
        return jdbc.sql("select at, address from custody.fetch where export_id = ? order by at")
                .param(id.value())
                .query((row, n) -> new Fetch(row.getTimestamp("at").toInstant(), row.getString("address")))
                .list();
    }
}
