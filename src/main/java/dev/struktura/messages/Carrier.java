package dev.struktura.messages;

/** One way out of the department: hands letters to a provider and says what the provider answered. */
interface Carrier {

    Channel channel();

    /** Where it leads, without secrets: {@code smtp.example.org:587 (STARTTLS)}. */
    String describe();

    /** Hands the letter over once and never retries; a fault of the provider is an outcome, not an exception. */
    Outcome send(Letter letter);
}
