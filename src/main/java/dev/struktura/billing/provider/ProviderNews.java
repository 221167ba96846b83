package dev.struktura.billing.provider;

import java.util.UUID;

/** What a provider says of an order at one moment. */
public record ProviderNews(UUID reference, String id, Standing standing) {}
