package dev.struktura.base.rest;

import dev.struktura.base.Ids;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who carries out a request with an Idempotency-Key, and what the first answer was. */
@Component
class IdempotencyClaims {

    private static final String MINE = "where caller = :caller and key_hash = :key and claim = :claim";

    /** What a request finds when it asks to be carried out. */
    sealed interface Outcome {

        record Yours(UUID claim) implements Outcome {}

        @SuppressWarnings("ArrayRecordComponent") // nobody compares outcomes
        record Answered(byte[] sealed) implements Outcome {}

        record StillRunning() implements Outcome {}

        record OtherRequest() implements Outcome {}

        /** It was carried out, and the node died before the answer was kept. */
        record AnswerLost() implements Outcome {}
    }

    @SuppressWarnings("ArrayRecordComponent") // a row on its way to an outcome
    private record Found(boolean same, boolean running, byte @Nullable [] answer) {

        Outcome outcome() {
            if (!same) {
                return new Outcome.OtherRequest();
            }
            if (answer != null) {
                return new Outcome.Answered(answer);
            }
            return running ? new Outcome.StillRunning() : new Outcome.AnswerLost();
        }
    }

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Duration lease;
    private final boolean workers;

    /** @param lease longer than any request may run; the claim of a node that died is free after it */
    IdempotencyClaims(
            JdbcClient jdbc,
            Ids ids,
            @Value("${struktura.idempotency-lease:PT2M}") Duration lease,
            @Value("${struktura.workers:true}") boolean workers) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.lease = lease;
        this.workers = workers;
    }

    Outcome claim(IdempotencyKey key, byte[] requestHash) {
        UUID claim = ids.next();
        boolean mine = jdbc.sql("""
            insert into base.idempotency as old (caller, key_hash, request_hash, claim, leased_until)
            values (:caller, :key, :request, :claim, clock_timestamp() + :lease * interval '1 second')
            on conflict (caller, key_hash) do update
            set request_hash = excluded.request_hash, claim = excluded.claim,
                claimed_at = excluded.claimed_at, leased_until = excluded.leased_until,
                effect_at = null, answer = null
            where old.claimed_at < clock_timestamp() - interval '24 hours'
               or old.request_hash = excluded.request_hash and old.answer is null
                  and old.effect_at is null and old.leased_until < clock_timestamp()\
            """)
                        .param("caller", key.caller())
                        .param("key", key.hash())
                        .param("request", requestHash)
                        .param("claim", claim)
                        .param("lease", lease.toSeconds())
                        .update()
                == 1;
        return mine ? new Outcome.Yours(claim) : found(key, requestHash);
    }

    /** A lease that ran out a moment ago, with no effect yet, is for the next request to take over. */
    Outcome found(IdempotencyKey key, byte[] requestHash) {
        return jdbc.sql("""
            select request_hash = :request as same, answer,
                   effect_at is null or leased_until >= clock_timestamp() as running
            from base.idempotency
            where caller = :caller and key_hash = :key\
            """)
                .param("caller", key.caller())
                .param("key", key.hash())
                .param("request", requestHash)
                .query((row, i) ->
                        new Found(row.getBoolean("same"), row.getBoolean("running"), row.getBytes("answer")).outcome())
                .optional()
                .orElseGet(Outcome.StillRunning::new);
    }

    /** Part of the transaction that is about to commit; false when the claim was taken over, so it must not. */
    boolean markEffect(IdempotencyKey key, UUID claim) {
        return mine(
                                "update base.idempotency set effect_at = coalesce(effect_at, clock_timestamp()) "
                                        + MINE,
                                key,
                                claim)
                        .update()
                == 1;
    }

    void answer(IdempotencyKey key, UUID claim, byte[] sealed) {
        mine("update base.idempotency set answer = :answer " + MINE, key, claim)
                .param("answer", sealed)
                .update();
    }

    /** Nothing worth repeating came of it: the next request with the key is a first one, unless something was changed. */
    void release(IdempotencyKey key, UUID claim) {
        mine("delete from base.idempotency " + MINE + " and effect_at is null", key, claim)
                .update();
        mine("update base.idempotency set leased_until = clock_timestamp() " + MINE, key, claim)
                .update();
    }

    private JdbcClient.StatementSpec mine(String sql, IdempotencyKey key, UUID claim) {
        return jdbc.sql(sql)
                .param("caller", key.caller())
                .param("key", key.hash())
                .param("claim", claim);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        if (workers) {
            jdbc.sql("delete from base.idempotency where claimed_at < clock_timestamp() - interval '24 hours'")
                    .update();
        }
    }
}
