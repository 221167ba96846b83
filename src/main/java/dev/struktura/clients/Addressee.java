package dev.struktura.clients;

/**
 * Whom a message goes to.
 *
 * @param address unmasked; for sending only, never for a screen
 */
public record Addressee(
        ClientId client, String clientName, String name, ContactPointKind kind, String masked, String address) {

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return masked;
    }
}
