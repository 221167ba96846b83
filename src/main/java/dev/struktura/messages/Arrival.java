package dev.struktura.messages;

import org.jspecify.annotations.Nullable;

/**
 * That somebody wrote to the company.
 *
 * @param to the number of the company that was written to, as the provider says it
 * @param from whose it is, as the provider says it
 * @param sms what (a part of) an SMS says; null for what is read elsewhere
 */
public record Arrival(
        Channel channel, String to, String from, @Nullable SmsPart sms) {

    public Arrival(Channel channel, String to, String from) {
        this(channel, to, from, null);
    }
}
