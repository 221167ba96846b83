package dev.struktura.talks;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Ids;
import dev.struktura.base.Secrets;
import dev.struktura.messages.Arrival;
import dev.struktura.messages.ArrivalListener;
import dev.struktura.messages.Channel;
import dev.struktura.messages.SmsPart;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the parts of an SMS together, in whatever order and on whatever node they arrive, and takes the message in. A centre that got no answer
 * delivers it again: the same words of the same sender are one message when their parts have the same reference, and without one within a minute.
 */
@Component
class SmsReception implements ArrivalListener {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** Phones count references up to 255 or 65535, and use one again after a while. */
    private static final Duration SAME_REFERENCE = Duration.ofHours(12);

    private final Reception reception;
    private final JdbcClient jdbc;
    private final BlindIndex chains;
    private final BlindIndex heard;
    private final Ids ids;

    SmsReception(Reception reception, JdbcClient jdbc, Secrets secrets, Ids ids) {
        this.reception = reception;
        this.jdbc = jdbc;
        this.chains = secrets.blindIndex("talks.sms-part");
        this.heard = secrets.blindIndex("talks.sms-heard");
        this.ids = ids;
    }

    @Override
    @Transactional
    public void arrived(Arrival arrival) {
        SmsPart part = arrival.sms();
        if (arrival.channel() != Channel.SMS || part == null) {
            return;
        }
        List<SmsPart> parts = part.total() == 1 ? List.of(part) : together(chain(arrival, part), part);
        if (parts.size() == part.total() && isNew(arrival, part, SmsPart.text(parts))) {
            reception.take(message(arrival.from(), SmsPart.text(parts)));
        }
    }

    /** Whether nobody has heard this of late; from now on it has been heard. */
    private boolean isNew(Arrival arrival, SmsPart part, String text) {
        jdbc.sql("delete from talks.sms_heard where at < base.now() - interval '1 day'")
                .update();
        boolean inParts = part.total() > 1;
        String reference = inParts ? part.reference() + " " + part.total() : "";
        return jdbc.sql("""
            insert into talks.sms_heard as h (mark, at) values (:mark, base.now())
                on conflict (mark) do update set at = excluded.at
             where h.at <= base.now() - make_interval(secs => :again)
            """)
                        .param("mark", heard.of(String.join("\n", arrival.from(), arrival.to(), reference, text)))
                        .param("again", (inParts ? SAME_REFERENCE : AGAIN).toSeconds())
                        .update()
                == 1;
    }

    private Incoming message(String from, String text) {
        return new Incoming(
                Medium.SMS,
                ids.next().toString(),
                new Incoming.Sender("", number(from)),
                "",
                text,
                "",
                List.of(),
                List.of(),
                new Incoming.Standing.Written(false));
    }

    /** Centres leave the plus out. */
    private static String number(String from) {
        return from.matches("\\d{10,15}") ? "+" + from : from;
    }

    private UUID chain(Arrival arrival, SmsPart part) {
        return chains.of(arrival.from() + " " + arrival.to() + " " + part.reference() + " " + part.total());
    }

    /** All parts that are there by now; none are left once they are complete. References are used again after a while. */
    private List<SmsPart> together(UUID chain, SmsPart part) {
        jdbc.sql("delete from talks.sms_part where at < base.now() - interval '1 day'")
                .update();
        jdbc.sql("""
            select pg_advisory_xact_lock(hashtextextended(:chain, 0))
            """).param("chain", chain.toString()).query((row, n) -> n).list();
        jdbc.sql("""
            insert into talks.sms_part (chain, number, alphabet, octets, at)
            values (:chain, :number, :alphabet, :octets, base.now())
                on conflict (chain, number) do update set octets = excluded.octets, at = excluded.at
            """)
                .param("chain", chain)
                .param("number", part.number())
                .param("alphabet", part.alphabet().name())
                .param("octets", part.octets())
                .update();
        List<SmsPart> parts = jdbc.sql("select number, alphabet, octets from talks.sms_part where chain = :chain")
                .param("chain", chain)
                .query((row, n) -> new SmsPart(
                        SmsPart.Alphabet.valueOf(row.getString("alphabet")),
                        row.getBytes("octets"),
                        part.reference(),
                        row.getInt("number"),
                        part.total()))
                .list();
        if (parts.size() == part.total()) {
            jdbc.sql("delete from talks.sms_part where chain = :chain")
                    .param("chain", chain)
                    .update();
        }
        return parts;
    }
}
