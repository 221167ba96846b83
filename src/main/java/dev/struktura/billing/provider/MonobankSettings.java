package dev.struktura.billing.provider;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where monobank is.
 *
 * @param address of its interface
 * @param keyPause between two questions for the key by which it signs
 */
@ConfigurationProperties("struktura.payments.monobank")
record MonobankSettings(
        @DefaultValue("https://api.monobank.ua") URI address,
        @DefaultValue("1m") Duration keyPause) {}
