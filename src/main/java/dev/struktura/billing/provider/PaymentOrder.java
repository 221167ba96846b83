package dev.struktura.billing.provider;

import dev.struktura.base.Money;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/**
 * What a client is asked to pay.
 *
 * @param reference by what the provider's messages name it
 * @param purpose what the client reads on the page of the provider
 * @param back where the client goes afterwards
 * @param news where the provider tells what became of it
 */
public record PaymentOrder(UUID reference, Money amount, String purpose, URI back, URI news, Duration validity) {}
