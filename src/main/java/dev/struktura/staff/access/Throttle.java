package dev.struktura.staff.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without shutting people out. Failures count in three circles, on the database's wall clock:
 *
 * <ul>
 *   <li>one account from one address: after 5 in 15 minutes a pause that doubles with each failure, a quarter of an hour at most;
 *   <li>one address, whatever the account: after 30 in 15 minutes a minute's pause;
 *   <li>one account, from anywhere: after 50 in 15 minutes a pause of half a minute.
 * </ul>
 *
 * The wider circles let those through who have signed in from this address within the last 30 days, so a stranger who guesses
 * at someone's password makes that person wait nowhere but at the stranger's own address. Successes never count.
 */
@Component
class Throttle {

    /**
     * An attempt under way; it counts as failed until it succeeds, so that attempts side by side count too.
     *
     * @param pause how long to wait before the next attempt; zero when this one may go on
     */
    record Attempt(long id, Duration pause) {}

    private final JdbcClient jdbc;

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Attempt begin(String email, String address) {
        byte[] account =
                RandomWord.sha256(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        long wait = secondsToWait(account, address);
        if (wait > 0) {
            return new Attempt(0, Duration.ofSeconds(wait));
        }
        long id = jdbc.sql("insert into staff.sign_in_attempt (account, address) values (?, ?) returning id")
                .params(account, address)
                .query(Long.class)
                .single();
        return new Attempt(id, Duration.ZERO);
    }

    private long secondsToWait(byte[] account, String address) {
        return jdbc.sql("""
            with failure as (
                select at, account = :account as this_account, address = :address as this_address
                from staff.sign_in_attempt
                where not succeeded and at > clock_timestamp() - interval '15 minutes'
                  and (account = :account or address = :address)
            ), known as (
                select exists (
                    select from staff.sign_in_attempt
                    where account = :account and address = :address and succeeded
                      and at > clock_timestamp() - interval '30 days') as here
            ), pause as (
                select max(at) + least(900, 15 * power(2, least(count(*) - 5, 10))) * interval '1 second' as until
                from failure where this_account and this_address having count(*) >= 5
                union all
                select max(at) + interval '1 minute'
                from failure where this_address and not (select here from known) having count(*) >= 30
                union all
                select max(at) + interval '30 seconds'
                from failure where this_account and not (select here from known) having count(*) >= 50
            )
            select coalesce(ceil(extract(epoch from max(until) - clock_timestamp())), 0)::bigint from pause\
            """)
                .param("account", account)
                .param("address", address)
                .query(Long.class)
                .single();
    }

    void succeeded(Attempt attempt) {
        jdbc.sql("update staff.sign_in_attempt set succeeded = true where id = ?")
                .param(attempt.id())
                .update();
    }
}
