package dev.struktura.staff.access;

import dev.struktura.base.Ids;
import dev.struktura.staff.AccountNews;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keys by which programs act for a person; shown once, stored as a hash, with the person's rights and no more. */
@Service
public class ApiTokens {

    /** A token as its owner sees it in the list: never the secret. */
    public record Listed(UUID id, String name, Instant createdAt, Instant expiresAt) {}

    /** A fresh token; this is the only time its secret is told. */
    public record Issued(UUID id, String secret, Instant expiresAt) {}

    private static final String PREFIX = "strk_";

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Ids ids;
    private final Herald herald;

    ApiTokens(JdbcClient jdbc, Staff staff, Ids ids, Herald herald) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.ids = ids;
        this.herald = herald;
    }

    /** For whoever has just proved who they are, which the token then stands for while that is fresh. */
    public Issued issueOnProof(EmployeeId owner, String name, Duration lifetime) {
        return issue(owner, name, lifetime, true);
    }

    /** For whoever is signed in: the token proves nothing more than that. */
    public Issued issue(EmployeeId owner, String name, Duration lifetime) {
        return issue(owner, name, lifetime, false);
    }

    private Issued issue(EmployeeId owner, String name, Duration lifetime, boolean proved) {
        String secret = PREFIX + RandomWord.fresh();
        UUID id = ids.next();
        Instant expiresAt = jdbc.sql("""
            insert into staff.api_token (hash, id, employee_id, name, expires_at, proved_at)
            values (:hash, :id, :owner, :name, clock_timestamp() + :seconds * interval '1 second',
                case when :proved then clock_timestamp() end)
            returning expires_at\
            """)
                .param("hash", RandomWord.hash(secret))
                .param("id", id)
                .param("owner", owner.value())
                .param("name", name)
                .param("seconds", lifetime.toSeconds())
                .param("proved", proved)
                .query((row, i) ->
                        row.getObject("expires_at", OffsetDateTime.class).toInstant())
                .single();
        return new Issued(id, secret, expiresAt);
    }

    /** Whom a secret stands for; empty when it is unknown, expired or revoked, or its owner left. */
    public Optional<Viewer> viewer(String secret) {
        return jdbc.sql("""
            select employee_id from staff.api_token
            where hash = ? and expires_at > clock_timestamp() and revoked_at is null\
            """)
                .param(RandomWord.hash(secret))
                .query(UUID.class)
                .optional()
                .flatMap(owner -> staff.find(new EmployeeId(owner)))
                .filter(Employee::active)
                .map(Employee::asViewer);
    }

    /** Tokens of a person that still open the door, the newest first. */
    public List<Listed> of(EmployeeId owner) {
        return jdbc.sql("""
            select id, name, created_at, expires_at from staff.api_token
            where employee_id = ? and expires_at > clock_timestamp() and revoked_at is null
            order by created_at desc\
            """)
                .param(owner.value())
                .query((row, i) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes effect with the next request; false when the person has no such token that still opens the door. */
    public boolean revoke(EmployeeId owner, UUID id) {
        int revoked = jdbc.sql("""
            update staff.api_token set revoked_at = clock_timestamp()
            where id = ? and employee_id = ? and expires_at > clock_timestamp() and revoked_at is null\
            """).params(id, owner.value()).update();
        herald.tell(new AccountNews.SignedOut(owner));
        return revoked == 1;
    }

    void revokeAll(EmployeeId owner) {
        jdbc.sql("""
            update staff.api_token set revoked_at = clock_timestamp()
            where employee_id = ? and revoked_at is null\
            """).param(owner.value()).update();
    }
}
