package dev.struktura.clients;

/** A normalised phone number or address, unmasked: never leaves this module but by a reveal or {@link Clients#address}. */
record Reach(ContactPointKind kind, String value) {

    String masked() {
        return switch (kind) {
            case PHONE -> new PhoneNumber(value).masked();
            case EMAIL -> new EmailAddress(value).masked();
        };
    }

    /** Keeps numbers and addresses out of logs. */
    @Override
    public String toString() {
        return masked();
    }
}
