package dev.struktura.base.time;

import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of a demo or a test: the machine's, moved by what table {@code base.clock} says, or standing still. SQL sees
 * the same time through {@code base.now()}, and so does every node.
 */
public class AdjustableClock extends Clock {

    private static final String NAME = "base.clock";

    private record Setting(Duration shift, @Nullable Instant frozenAt) {}

    private final JdbcClient jdbc;
    private final Invalidation invalidation;
    private final Clock machine;
    private volatile @Nullable Setting setting;

    AdjustableClock(JdbcClient jdbc, Invalidation invalidation, Clock machine) {
        this.jdbc = jdbc;
        this.invalidation = invalidation;
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        Setting now = setting();
        Instant frozen = now.frozenAt();
        return frozen == null ? machine.instant().plus(now.shift()) : frozen;
    }

    /** Moves the time, standing or running, forward. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time only goes forward, not by " + by);
        }
        jdbc.sql("""
            update base.clock
               set shift = shift + :seconds * interval '1 microsecond',
                   frozen_at = frozen_at + :seconds * interval '1 microsecond'
            """).param("seconds", by.toNanos() / 1000).update();
        invalidation.announce(NAME);
    }

    /** Stops the time at the given moment. */
    public void freezeAt(Instant moment) {
        jdbc.sql("update base.clock set frozen_at = :moment")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
        invalidation.announce(NAME);
    }

    /** Lets the machine's time run again, without any shift. */
    public void release() {
        jdbc.sql("update base.clock set shift = interval '0', frozen_at = null").update();
        invalidation.announce(NAME);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(Stale stale) {
        if (stale.concerns(NAME)) {
            setting = null;
        }
    }

    private Setting setting() {
        Setting known = setting;
        if (known == null) {
            known = jdbc.sql("select extract(epoch from shift) as seconds, frozen_at from base.clock")
                    .query((row, n) -> read(row))
                    .single();
            setting = known;
        }
        return known;
    }

    private static Setting read(ResultSet row) throws SQLException {
        OffsetDateTime frozen = row.getObject("frozen_at", OffsetDateTime.class);
        Duration shift =
                Duration.ofNanos(row.getBigDecimal("seconds").movePointRight(9).longValueExact());
        return new Setting(shift, frozen == null ? null : frozen.toInstant());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only; zones belong to people and calendars");
    }
}
