package dev.struktura.custody;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How canaries are planted by themselves.
 *
 * @param perPerson how many each seller and lead has; 0 leaves planting to people
 * @param retireAfter how long one stays
 */
@ConfigurationProperties("struktura.canaries")
record CanarySettings(
        @DefaultValue("0") int perPerson,
        @DefaultValue("P180D") Duration retireAfter) {}
