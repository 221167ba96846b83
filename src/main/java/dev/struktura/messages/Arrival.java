package dev.struktura.messages;

/**
 * That somebody wrote to the company.
 *
 * @param to the number of the company that was written to, as the provider says it
 * @param from whose it is, as the provider says it
 */
public record Arrival(Channel channel, String to, String from) {}
