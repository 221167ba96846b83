package dev.struktura.feeds.webhook;

/**
 * A delivery that nobody else touches for a while.
 *
 * @param fence counts the claims of this delivery: whoever holds an older one settles nothing
 */
record Claim(Delivery delivery, String address, long fence) {}
