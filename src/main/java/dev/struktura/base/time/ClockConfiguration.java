package dev.struktura.base.time;

import dev.struktura.base.Invalidation;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the installation; only a demo or a test may move it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final String ADJUSTABLE =
            "{'adjustable', 'true'}.contains('${struktura.clock:${struktura.demo:false}}')";

    @Bean
    @ConditionalOnExpression(ADJUSTABLE)
    AdjustableClock adjustableClock(JdbcClient jdbc, Invalidation invalidation) {
        return new AdjustableClock(jdbc, invalidation, machine());
    }

    @Bean
    @ConditionalOnExpression("!" + ADJUSTABLE)
    Clock clock() {
        return machine();
    }

    /** Whole microseconds, as the database keeps them. */
    private static Clock machine() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
