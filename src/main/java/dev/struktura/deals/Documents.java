package dev.struktura.deals;

import dev.struktura.base.FileName;
import dev.struktura.base.Ids;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The files attached to deals. Whoever sees the deal may have them, and each time they leave is written down. */
@Service
public class Documents {

    private static final int MOST = 100;

    private final DocumentRows rows;
    private final Deals deals;
    private final ProcessVersions versions;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final DataSize limit;

    Documents(
            DocumentRows rows,
            Deals deals,
            ProcessVersions versions,
            Journal journal,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock,
            @Value("${struktura.deals.max-document-size:20MB}") DataSize limit) {
        this.rows = rows;
        this.deals = deals;
        this.versions = versions;
        this.journal = journal;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.limit = limit;
    }

    /** What became of a file that somebody wants to attach. */
    public sealed interface Attached {

        record Done(Document document) implements Attached {}

        record Empty() implements Attached {}

        record TooLarge(long megabytes) implements Attached {}

        record TooMany(int most) implements Attached {}
    }

    /**
     * Attaches a file to a deal that {@code by} may see and act on, and tells the deal.
     *
     * @param name as it was sent
     */
    @Transactional
    public Attached attach(DealId deal, String name, byte[] content, Viewer by) {
        if (content.length == 0) {
            return new Attached.Empty();
        }
        if (content.length > limit.toBytes()) {
            return new Attached.TooLarge(megabytes());
        }
        if (rows.count(deal) >= MOST) {
            return new Attached.TooMany(MOST);
        }
        Document document = new Document(
                new DocumentId(ids.next()),
                deal,
                FileName.of(name).orElse("document").toString(),
                content.length,
                by.id(),
                by.name(),
                clock.instant());
        rows.insert(document, content);
        deals.happened(deal, "document-attached", facts(document), by);
        return new Attached.Done(document);
    }

    /** How large a file may be. */
    public long megabytes() {
        return limit.toMegabytes();
    }

    /** Oldest first. */
    public List<Document> of(DealId deal) {
        return rows.of(deal);
    }

    /** The document, if this person may see its deal. */
    public Optional<Document> find(DocumentId id, Viewer viewer) {
        return rows.find(id)
                .filter(document -> deals.find(document.deal(), viewer).isPresent());
    }

    /** The bytes of a document that the viewer may see, for them to keep; the journal says who had them. */
    public Optional<byte[]> handOut(Document document, Viewer viewer) {
        Optional<byte[]> content = rows.content(document.id());
        content.ifPresent(_ -> transaction.executeWithoutResult(_ -> journal.append(new JournalEntry(
                clock.instant(),
                Deals.subject(document.deal().value()),
                "document-downloaded",
                viewer.asActor(),
                null,
                null,
                facts(document)))));
        return content;
    }

    /** Removes a document of a deal that {@code by} may act on; fields that held it hold nothing then. */
    @Transactional
    public void remove(Document document, Viewer by) {
        if (rows.remove(document.id(), clock.instant())) {
            deals.happened(document.deal(), "document-removed", facts(document), by);
            Map<String, Object> emptied = holding(document);
            if (!emptied.isEmpty()) {
                deals.edit(document.deal(), new Deals.Edit(null, emptied, null), by);
            }
        }
    }

    private Map<String, Object> holding(Document document) {
        Deal deal = deals.get(document.deal());
        return versions.get(deal.process(), deal.processVersion()).fields().stream()
                .filter(field -> field.type() instanceof FieldType.File)
                .map(Field::key)
                .filter(key -> deal.fact(key).equals(document.id().toString()))
                .collect(Collectors.toMap(key -> key, _ -> ""));
    }

    /** Names by id, of removed ones too. */
    public Map<UUID, String> names(Collection<UUID> documents) {
        return rows.names(documents);
    }

    private static Map<String, Object> facts(Document document) {
        return Map.of(
                "documentId", document.id().toString(),
                "name", document.name(),
                "size", document.size());
    }
}
