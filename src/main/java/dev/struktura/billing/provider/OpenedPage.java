package dev.struktura.billing.provider;

import java.net.URI;

/** The page of a provider on which one order is paid, and what the provider calls the order. */
public record OpenedPage(String id, URI address) {}
