package dev.struktura.messages;

import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps each channel to its rate: all nodes take from one bucket, which fills by the minute and holds ten seconds' worth. Of SMS it is the
 * short messages that count, as centres count them; how many a message is, is known once it has its words, so the bucket may owe some.
 */
@Component
class Rates {

    private static final double PER_MINUTE = 60.0;
    private static final double HELD_SECONDS = 10.0;

    private final ChannelSettings settings;
    private final JdbcClient sql;

    Rates(ChannelSettings settings, JdbcClient sql) {
        this.settings = settings;
        this.sql = sql;
    }

    /** How many of so many messages may go now; what they took in the end is to be settled. */
    int take(Channel channel, int wanted) {
        OptionalInt rate = settings.perMinute(channel);
        return rate.isEmpty() ? wanted : take(channel, wanted, rate.getAsInt() / PER_MINUTE);
    }

    /** Gives back what was taken and not used, or takes what was used beyond it. */
    void settle(Channel channel, int taken, int used) {
        if (taken != used && settings.perMinute(channel).isPresent()) {
            sql.sql("update messages.bucket set tokens = tokens + :rest where channel = :channel")
                    .param("rest", taken - used)
                    .param("channel", channel.slug())
                    .update();
        }
    }

    private int take(Channel channel, int wanted, double perSecond) {
        double room = Math.max(1, perSecond * HELD_SECONDS);
        sql.sql("""
            insert into messages.bucket (channel, tokens, at) values (:channel, :room, base.now()) on conflict do nothing
            """).param("channel", channel.slug()).param("room", room).update();
        return sql.sql("""
            with filled as (
                select channel,
                       least(:room, tokens + greatest(0, extract(epoch from base.now() - at)) * :perSecond) as tokens
                  from messages.bucket where channel = :channel for update)
            update messages.bucket b
               set tokens = f.tokens - greatest(0, least(floor(f.tokens), :wanted)), at = base.now()
              from filled f where b.channel = f.channel
            returning greatest(0, least(floor(f.tokens), :wanted))::int
            """)
                .param("channel", channel.slug())
                .param("room", room)
                .param("perSecond", perSecond)
                .param("wanted", wanted)
                .query(Integer.class)
                .single();
    }
}
