package dev.struktura.base.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.rest.IdempotencyClaims.Outcome;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class IdempotencyClaimsTest {

    private static final byte[] REQUEST = Sha256.of("a lead".getBytes(StandardCharsets.UTF_8));

    private final IdempotencyKey key =
            new IdempotencyKey("caller", UUID.randomUUID().toString());

    @Autowired
    private IdempotencyClaims claims;

    @Autowired
    private JdbcClient sql;

    @Test
    void aClaimThatRanOutWithoutAnEffectGoesToTheNextRequest() {
        claims.claim(key, REQUEST);
        runOut();
        assertThat(claims.claim(key, REQUEST)).isInstanceOf(Outcome.Yours.class);
    }

    @Test
    void aClaimThatRunsOutWhileItIsLookedAtIsNotTakenForALostAnswer() {
        claims.claim(key, REQUEST);
        runOut();
        assertThat(claims.found(key, REQUEST)).isInstanceOf(Outcome.StillRunning.class);
    }

    @Test
    void aClaimThatRanOutAfterItsEffectTellsThatTheAnswerWasLost() {
        Outcome.Yours first = (Outcome.Yours) claims.claim(key, REQUEST);
        claims.markEffect(key, first.claim());
        runOut();
        assertThat(claims.claim(key, REQUEST)).isInstanceOf(Outcome.AnswerLost.class);
    }

    @Test
    void aRunWhoseClaimWasTakenOverCanHaveNoEffect() {
        Outcome.Yours frozen = (Outcome.Yours) claims.claim(key, REQUEST);
        runOut();
        claims.claim(key, REQUEST);
        assertThat(claims.markEffect(key, frozen.claim())).isFalse();
    }

    private void runOut() {
        sql.sql("update base.idempotency set leased_until = clock_timestamp() - interval '1 second' where key_hash = ?")
                .param(key.hash())
                .update();
    }
}
