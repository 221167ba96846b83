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
    void a_claim_that_ran_out_without_an_effect_goes_to_the_next_request() {
        claims.claim(key, REQUEST);
        runOut();
        assertThat(claims.claim(key, REQUEST)).isInstanceOf(Outcome.Yours.class);
    }

    @Test
    void a_claim_that_runs_out_while_it_is_looked_at_is_not_taken_for_a_lost_answer() {
        claims.claim(key, REQUEST);
        runOut();
        assertThat(claims.found(key, REQUEST)).isInstanceOf(Outcome.StillRunning.class);
    }

    @Test
    void a_claim_that_ran_out_after_its_effect_tells_that_the_answer_was_lost() {
        Outcome.Yours first = (Outcome.Yours) claims.claim(key, REQUEST);
        claims.markEffect(key, first.claim());
        runOut();
        assertThat(claims.claim(key, REQUEST)).isInstanceOf(Outcome.AnswerLost.class);
    }

    @Test
    void a_run_whose_claim_was_taken_over_can_have_no_effect() {
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
