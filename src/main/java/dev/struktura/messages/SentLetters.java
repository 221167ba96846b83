package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our side of the conversations with clients: what was written to them, and what came back of it undelivered. */
@Component
public class SentLetters {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Wording wording;
    private final Settlement settlement;

    SentLetters(JdbcClient jdbc, Claims claims, Wording wording, Settlement settlement) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.wording = wording;
        this.settlement = settlement;
    }

    /** What a message to a client was about; empty when there is none with this identity. */
    public Optional<JournalEntry.Subject> about(MessageId id) {
        return jdbc.sql("select about_type, about_id from messages.outbox where id = :id and to_client")
                .param("id", id.value())
                .query((row, n) ->
                        new JournalEntry.Subject(row.getString("about_type"), row.getObject("about_id", UUID.class)))
                .optional();
    }

    /** The latest messages to clients about any of these, newest first; who may read them was asked before. */
    public List<SentLetter> to(Collection<UUID> about, int limit) {
        return jdbc.sql("""
            select o.*, array(select file_name from messages.attachment a where a.message = o.id order by position) as files
              from messages.outbox o
             where o.about_id = any(:about) and o.to_client
             order by o.id desc limit :limit
            """)
                .param("about", about.toArray(UUID[]::new))
                .param("limit", limit)
                .query(this::letter)
                .list();
    }

    /** Takes in that a letter which had been taken for delivery came back; what is known to have failed stays as it is. */
    @Transactional
    public void cameBack(MessageId id, String said) {
        for (Parcel parcel : claims.confirmed(id, MessageState.FAILED)) {
            Fate fate = new Fate(
                    MessageState.FAILED, Reason.of("why.message.undelivered", said), said, Duration.ZERO, List.of());
            settlement.tell(
                    List.of(parcel), fate.hiding(parcel.channel(), parcel.to().address()));
        }
    }

    private SentLetter letter(ResultSet row, int number) throws SQLException {
        Parcel parcel = claims.shown(row, number);
        return new SentLetter(
                parcel.id(),
                parcel.channel(),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                parcel.to().name(),
                parcel.to().address(),
                wording.subject(parcel),
                wording.text(parcel).orElse(""),
                List.of((String[]) row.getArray("files").getArray()),
                MessageState.of(row.getString("state")),
                parcel.onBehalfOf());
    }
}
