package dev.struktura.offers;

import dev.struktura.deals.DealId;
import dev.struktura.staff.doors.Knock;
import dev.struktura.staff.doors.LinkToken;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long clients had which part of the page in sight: pages say it, and are believed as far as it is possible. */
@Component
public class Readings {

    /** Whoever left a page open since then is not reading any more. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Going(UUID opening, Duration since) {}

    /** Adds what a page reports; nothing for whoever is no client, or did not open the page. */
    @Transactional
    public void add(String token, Map<Part, Duration> seen, Knock knock) {
        if (knock.ignored().isPresent() || !LinkToken.isOne(token)) {
            return;
        }
        going(token, knock.visitor(), clock.instant())
                .ifPresent(going -> seen.forEach((part, time) -> add(going, part, time)));
    }

    private Optional<Going> going(String token, String visitor, Instant now) {
        return jdbc.sql("""
            select o.id, o.at from offers.opening o join offers.proposal p on p.id = o.proposal
             where p.token = :token and o.visitor = :visitor and o.at > :since
             order by o.at desc limit 1
            """)
                .param("token", token)
                .param("visitor", visitor)
                .param("since", Timestamp.from(now.minus(LONGEST)))
                .query((row, index) -> new Going(
                        row.getObject("id", UUID.class),
                        Duration.between(row.getTimestamp("at").toInstant(), now)))
                .optional();
    }

    /** No part is in sight for longer than the reading goes on. */
    private void add(Going going, Part part, Duration time) {
        long longest = going.since().toSeconds();
        long seconds = Math.min(time.toSeconds(), longest);
        if (seconds <= 0) {
            return;
        }
        jdbc.sql("""
            insert into offers.reading as r (opening, part, seconds) values (:opening, :part, :seconds)
                on conflict (opening, part) do update set seconds = least(r.seconds + excluded.seconds, :longest)
            """)
                .param("opening", going.opening())
                .param("part", part.word())
                .param("seconds", seconds)
                .param("longest", longest)
                .update();
    }

    /** How long the parts of the deal's proposals were in sight, all readings together. */
    public Map<ProposalId, Map<Part, Duration>> of(DealId deal) {
        Map<ProposalId, Map<Part, Duration>> readings = new HashMap<>();
        jdbc.sql("""
            select o.proposal, r.part, sum(r.seconds) as seconds
              from offers.reading r
              join offers.opening o on o.id = r.opening
              join offers.proposal p on p.id = o.proposal
             where p.deal = :deal
             group by o.proposal, r.part
            """).param("deal", deal.value()).query(row -> {
            readings.computeIfAbsent(
                            new ProposalId(row.getObject("proposal", UUID.class)),
                            proposal -> new EnumMap<>(Part.class))
                    .put(Part.of(row.getString("part")), Duration.ofSeconds(row.getLong("seconds")));
        });
        return readings;
    }
}
