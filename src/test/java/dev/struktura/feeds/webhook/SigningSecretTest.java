package dev.struktura.feeds.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

    /** As libraries for receivers test themselves. */
    @Test
    void aMessageIsSignedAsTheSpecificationShows() {
        SigningSecret secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aFreshSecretIsLongEnoughAndLikeNoOther() {
        SigningSecret secret = SigningSecret.fresh();

        assertThat(secret.text())
                .startsWith("whsec_")
                .isNotEqualTo(SigningSecret.fresh().text());
        assertThat(Base64.getDecoder().decode(secret.text().substring("whsec_".length())))
                .hasSize(32);
    }

    @Test
    void printedItShowsNothing() {
        SigningSecret secret = SigningSecret.fresh();

        assertThat(secret.toString()).doesNotContain(secret.text().substring(6, 12));
    }
}
