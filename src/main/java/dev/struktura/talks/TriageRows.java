package dev.struktura.talks;

import dev.struktura.clients.ContactPointId;
import dev.struktura.deals.DealId;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How messages were sorted by hand, as rows. */
@Repository
class TriageRows {

    /**
     * What has to be taken back with it.
     *
     * @param madeClient whether the client came into being with the lead
     * @param point that the sender became of the client; null when none
     */
    record Traces(boolean madeClient, @Nullable ContactPointId point) {

        static final Traces NONE = new Traces(false, null);
    }

    private final JdbcClient jdbc;
    private final SenderSeal seal;

    TriageRows(JdbcClient jdbc, SenderSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Whoever else sorts it waits until this transaction ends. */
    void hold(ReceivedId id) {
        jdbc.sql("select id from talks.message where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    void put(ReceivedId id, Filed.How how, Belonging belonging, Traces traces, Instant at, Viewer by) {
        jdbc.sql("""
            update talks.message
               set client_id = :client, deal_id = :deal, filed_how = :how, filed_at = :at, filed_by = :by,
                   made_client = :made, kept_point = :point
             where id = :id
            """)
                .param("id", id.value())
                .param(
                        "client",
                        belonging.client() == null ? null : belonging.client().value())
                .param(
                        "deal",
                        belonging.deal() == null ? null : belonging.deal().id().value())
                .param("how", how.slug())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .param("made", traces.madeClient())
                .param("point", traces.point() == null ? null : traces.point().value())
                .update();
    }

    /** Everything else of the sender that waits is not ours either; how much that is. */
    int putAsideAllOf(String address, Instant at, Viewer by) {
        return jdbc.sql("""
            update talks.message set filed_how = 'aside', filed_at = :at, filed_by = :by
             where sender_mark = any(:marks) and client_id is null and filed_how is null
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id().value())
                .param("marks", seal.marksOf(address).toArray(UUID[]::new))
                .update();
    }

    Traces traces(ReceivedId id) {
        return jdbc.sql("select made_client, kept_point from talks.message where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Traces(
                        row.getBoolean("made_client"),
                        Optional.ofNullable(row.getObject("kept_point", UUID.class))
                                .map(ContactPointId::new)
                                .orElse(null)))
                .single();
    }

    /** Whether more was said of the deal than this. */
    boolean isOneOfMany(ReceivedId id, DealId deal) {
        return jdbc.sql("select exists (select from talks.message where deal_id = :deal and id <> :id)")
                .param("deal", deal.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** It waits again. */
    void takeOut(ReceivedId id) {
        jdbc.sql("""
            update talks.message
               set client_id = null, deal_id = null, filed_how = null, filed_at = null, filed_by = null, made_client = false,
                   kept_point = null
             where id = :id
            """).param("id", id.value()).update();
    }
}
