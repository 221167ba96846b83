package dev.struktura.integration;

/** What became of a wish about an import. */
public sealed interface Progress {

    /** It is as wished, or on its way; the import as it stands. */
    record Taken(Import now) implements Progress {}

    /** It is past the point where this could be wished. */
    record TooLate(ImportState state) implements Progress {}

    /** There is no such import. */
    record Unknown() implements Progress {}
}
