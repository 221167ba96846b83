package dev.struktura.custody;

/** What came of asking for an export. */
public sealed interface AskResult {

    /** The file is made; it waits for a second person or to be fetched. */
    record Asked(Export export) implements AskResult {}

    /** This person has no right to export. */
    record NotAllowed() implements AskResult {}

    /** The right goes without contacts, or the role sees none. */
    record NoContacts() implements AskResult {}

    /** There is not one row in what was asked for. */
    record Nothing() implements AskResult {}

    /** No file has so many rows. */
    record TooLarge(int most) implements AskResult {}
}
