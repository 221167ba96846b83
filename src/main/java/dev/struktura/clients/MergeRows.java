package dev.struktura.clients;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Merges as rows, and what each moves. */
@Repository
class MergeRows {

    private record Row(
            UUID id,
            UUID keptId,
            UUID mergedId,
            String mergedName,
            OffsetDateTime at,
            @Nullable OffsetDateTime undoneAt) {

        Merge merge() {
            return new Merge(
                    new MergeId(id),
                    new ClientId(keptId),
                    new ClientId(mergedId),
                    mergedName,
                    at.toInstant(),
                    undoneAt == null ? null : undoneAt.toInstant());
        }
    }

    private static final String SELECT = """
        select merge.id, kept_id, merged_id, merged.name as merged_name, at, undone_at
        from clients.merge join clients.client merged on merged.id = merge.merged_id
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    MergeRows(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order of their ids, so that two merges of the same pair cannot wait for each other. */
    void lock(ClientId one, ClientId other) {
        jdbc.sql("select id from clients.client where id = any(:ids) order by id for update")
                .param("ids", new UUID[] {one.value(), other.value()})
                .query(UUID.class)
                .list();
    }

    Optional<Merge> find(MergeId id) {
        return jdbc.sql(SELECT + "where merge.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::merge);
    }

    List<Merge> into(ClientId kept) {
        return jdbc
                .sql(SELECT + "where kept_id = :kept and undone_at is null order by at desc, merge.id desc")
                .param("kept", kept.value())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::merge)
                .toList();
    }

    /** What stands in the way of undoing, if anything does. */
    Optional<Reason> obstacle(MergeId id) {
        return jdbc.sql("""
            select case when undone_at is not null then 'clients.merge.refused.undone'
                        when kept.merged_into is not null then 'clients.merge.refused.later'
                   end
            from clients.merge join clients.client kept on kept.id = merge.kept_id
            where merge.id = :id
            """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Reason::of);
    }

    MergeId unite(Client kept, Client merged, Map<String, List<UUID>> references, Viewer by) {
        Moved moved = new Moved(
                moveContacts(merged.id(), kept.id()),
                kept.taxId() == null ? merged.taxId() : null,
                kept.note() == null ? merged.note() : null,
                references);
        fill(kept.id(), moved);
        pointAt(merged.id(), kept.id());
        return insert(kept.id(), merged.id(), moved, by);
    }

    Moved part(Merge merge, Viewer by) {
        Moved moved = json.readValue(
                jdbc.sql("select moved from clients.merge where id = :id")
                        .param("id", merge.id().value())
                        .query(String.class)
                        .single(),
                Moved.class);
        pointAt(merge.merged(), null);
        empty(merge.kept(), moved);
        jdbc.sql("update clients.contact set client_id = :to where id = any(:ids) and client_id = :from")
                .param("ids", moved.contacts().toArray(UUID[]::new))
                .param("from", merge.kept().value())
                .param("to", merge.merged().value())
                .update();
        jdbc.sql("update clients.merge set undone_at = :at, undone_by = :by where id = :id")
                .param("id", merge.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .update();
        return moved;
    }

    private List<UUID> moveContacts(ClientId from, ClientId to) {
        return jdbc.sql("update clients.contact set client_id = :to where client_id = :from returning id")
                .param("from", from.value())
                .param("to", to.value())
                .query(UUID.class)
                .list();
    }

    private void fill(ClientId kept, Moved moved) {
        set("tax_id = coalesce(tax_id, :taxId), note = coalesce(note, :note)", kept, moved);
    }

    /** Takes back what filled an empty fact, unless somebody changed it since. */
    private void empty(ClientId kept, Moved moved) {
        set("tax_id = nullif(tax_id, :taxId), note = nullif(note, :note)", kept, moved);
    }

    private void set(String facts, ClientId kept, Moved moved) {
        jdbc.sql("update clients.client set " + facts + ", version = version + 1, changed_at = :at where id = :id")
                .param("id", kept.value())
                .param("taxId", moved.taxId())
                .param("note", moved.note())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void pointAt(ClientId merged, @Nullable ClientId kept) {
        jdbc.sql("""
            update clients.client set merged_into = :kept, version = version + 1, changed_at = :at where id = :id
            """)
                .param("id", merged.value())
                .param("kept", kept == null ? null : kept.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private MergeId insert(ClientId kept, ClientId merged, Moved moved, Viewer by) {
        MergeId id = new MergeId(ids.next());
        jdbc.sql("""
            insert into clients.merge (id, kept_id, merged_id, moved, at, by)
            values (:id, :kept, :merged, :moved::jsonb, :at, :by)
            """)
                .param("id", id.value())
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("moved", json.writeValueAsString(moved))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .update();
        return id;
    }
}
