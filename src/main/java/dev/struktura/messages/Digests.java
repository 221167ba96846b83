package dev.struktura.messages;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many messages to one of us that are due at once, as after the service was down, become one that holds all of them. */
@Component
class Digests {

    static final String TEMPLATE = "digest";

    /** So many at once are read one by one; more are a storm. */
    private static final int CALM = 3;

    private final Claims claims;
    private final Settlement settlement;
    private final OutboxRows rows;
    private final Wording wording;
    private final JdbcClient sql;
    private final Ids ids;

    Digests(Claims claims, Settlement settlement, OutboxRows rows, Wording wording, JdbcClient sql, Ids ids) {
        this.claims = claims;
        this.settlement = settlement;
        this.rows = rows;
        this.wording = wording;
        this.sql = sql;
        this.ids = ids;
    }

    @Transactional
    public void fold(Channel channel) {
        storms(channel).forEach(employee -> fold(channel, employee));
    }

    private List<UUID> storms(Channel channel) {
        return sql.sql("""
            select on_behalf_of from messages.outbox
             where state = 'queued' and not to_client and on_behalf_of is not null and channel = :channel
               and due_at <= base.now() and lease_until is null and attempts = 0 and template <> :digest
             group by on_behalf_of having count(*) > :calm
            """)
                .param("channel", channel.slug())
                .param("digest", TEMPLATE)
                .param("calm", CALM)
                .query(UUID.class)
                .list();
    }

    private void fold(Channel channel, UUID employee) {
        List<Parcel> storm = claims.folded(channel, employee, CALM);
        if (storm.isEmpty()) {
            return;
        }
        settlement.tell(storm, Fate.unsent(MessageState.FOLDED, Reason.of("why.message.folded", storm.size())));
        Parcel first = storm.getFirst();
        rows.insert(List.of(new NewMessage(
                        "digest " + ids.next(),
                        channel,
                        first.to(),
                        TEMPLATE,
                        Map.of("count", String.valueOf(storm.size()), "messages", words(storm)),
                        List.of(),
                        new JournalEntry.Subject("employee", employee),
                        null,
                        false)
                .onBehalfOf(new EmployeeId(employee))));
    }

    private String words(List<Parcel> storm) {
        return storm.stream()
                .map(one -> wording.subject(one) + "\n"
                        + Objects.requireNonNullElse(wording.text(one).orElse(null), ""))
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }
}
