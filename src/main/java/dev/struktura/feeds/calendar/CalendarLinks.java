package dev.struktura.feeds.calendar;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret links by which calendars read people's tasks: one a person, told once, kept as a hash. */
@Service
public class CalendarLinks {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Staff staff;
    private final Clock clock;

    CalendarLinks(JdbcClient sql, Staff staff, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A link that works.
     *
     * @param readAt when a calendar read it last; null when none did
     */
    public record Link(Instant createdAt, @Nullable Instant readAt) {}

    public Optional<Link> of(Viewer viewer) {
        return sql.sql("select created_at, read_at from feeds.calendar_link where employee = :who")
                .param("who", viewer.id().value())
                .query((row, n) -> new Link(
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("read_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .optional();
    }

    /** A new secret; the one before opens nothing any more. */
    @Transactional
    public String renew(Viewer viewer) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        sql.sql("""
            insert into feeds.calendar_link (employee, hash, created_at) values (:who, :hash, :now)
                on conflict (employee) do update
               set hash = excluded.hash, created_at = excluded.created_at, read_at = null
            """)
                .param("who", viewer.id().value())
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** @return false when there was none */
    @Transactional
    public boolean revoke(Viewer viewer) {
        return sql.sql("delete from feeds.calendar_link where employee = :who")
                        .param("who", viewer.id().value())
                        .update()
                == 1;
    }

    /** Whose tasks the link opens; empty when it is none of ours, or its owner has left. */
    @Transactional
    public Optional<Viewer> owner(String token) {
        return sql.sql("update feeds.calendar_link set read_at = :now where hash = :hash returning employee")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", hash(token))
                .query(UUID.class)
                .optional()
                .flatMap(owner -> staff.find(new EmployeeId(owner)))
                .filter(Employee::active)
                .map(Employee::asViewer);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
