package dev.struktura.billing;

/** What became of an invoice somebody asked for. */
public sealed interface IssueResult {

    /** The invoice in force, issued now or before. */
    record InForce(Invoice invoice) implements IssueResult {}

    /** Nobody said what is to be paid. */
    record NoAmount() implements IssueResult {}

    /** No entity that issues papers has the account, or is the one, that was chosen. */
    record NoSuchIssuer() implements IssueResult {}

    /** Money came in for the invoice there is, so that no other takes its place. */
    record Paid(Invoice invoice) implements IssueResult {}
}
