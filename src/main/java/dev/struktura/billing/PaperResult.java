package dev.struktura.billing;

import dev.struktura.base.Reason;

/** What became of a paper somebody asked for. */
public sealed interface PaperResult {

    record Issued(Invoice paper) implements PaperResult {}

    record Refused(Reason why) implements PaperResult {}
}
