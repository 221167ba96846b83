package dev.struktura.messages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which channels this installation has; a part that is missing is a channel that is not configured. */
@ConfigurationProperties("struktura.messages")
record ChannelProperties(
        @Nullable Smtp smtp,
        @Nullable Mailbox imap,
        @Nullable Sms sms,
        @Nullable TelegramBot telegram) {

    /** A server by which messages leave. */
    sealed interface Outgoing permits Smtp, Smpp, Http, TelegramBot {}

    @Nullable
    Smpp smpp() {
        return sms == null ? null : sms.smpp();
    }

    @Nullable
    Http http() {
        return sms == null ? null : sms.http();
    }

    /**
     * A mail server.
     *
     * @param trust PEM file of the certificates to trust; null for those the platform knows
     * @param from the sender as recipients see it: {@code TechFlow <sales@techflow.example>}
     */
    record Smtp(
            String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Protection protection,
            @Nullable Path trust,
            @Nullable String username,
            @Nullable Secret password,
            String from,
            @DefaultValue("10s") Duration timeout)
            implements Outgoing {

        Smtp {
            Objects.requireNonNull(host, "struktura.messages.smtp.host is missing");
            Objects.requireNonNull(from, "struktura.messages.smtp.from is missing");
        }
    }

    /** A provider of SMS by one protocol or the other; SMPP is preferred where both are given. */
    record Sms(@Nullable Smpp smpp, @Nullable Http http) {}

    /** How an SMS longer than one part travels. */
    enum LongMessages {
        /** As parts with a user data header, which every network understands. */
        UDH,
        /** In one piece, for the centre to split. */
        PAYLOAD
    }

    /**
     * An SMS centre that speaks SMPP 3.4.
     *
     * @param trust PEM file of the certificates to trust; null for those the platform knows
     * @param source sender as recipients see it: a number or up to 11 letters
     * @param hexReceipts whether receipts name in decimal what answers named in hexadecimal, as some centres do
     */
    record Smpp(
            String host,
            @DefaultValue("2775") int port,
            @DefaultValue("false") boolean tls,
            @Nullable Path trust,
            String systemId,
            Secret password,
            @DefaultValue("") String systemType,
            String source,
            @DefaultValue("UDH") LongMessages longMessages,
            @DefaultValue("false") boolean hexReceipts,
            @DefaultValue("10s") Duration timeout)
            implements Outgoing {

        Smpp {
            Objects.requireNonNull(host, "struktura.messages.sms.smpp.host is missing");
            Objects.requireNonNull(systemId, "struktura.messages.sms.smpp.system-id is missing");
            Objects.requireNonNull(password, "struktura.messages.sms.smpp.password is missing");
            Objects.requireNonNull(source, "struktura.messages.sms.smpp.source is missing");
        }
    }

    /** The form in which a provider wants its request. */
    enum Body {
        JSON,
        FORM
    }

    /**
     * An SMS provider with an HTTP interface. In {@code url}, {@code headers} and {@code fields} the words {@code {to}},
     * {@code {text}}, {@code {from}} and {@code {id}} stand for the phone, the words, the sender and our id.
     *
     * @param fields members of the JSON document ({@code a.b} nests) or of the form; none for a request by URL alone
     * @param success pattern found in the body of an answer that means "taken"; null when a 2xx status says so
     * @param id pattern whose first group is the provider's id of the message; null when it names none
     */
    record Http(
            String url,
            @DefaultValue("POST") String method,
            @DefaultValue("JSON") Body body,
            @DefaultValue Map<String, Secret> headers,
            @DefaultValue Map<String, String> fields,
            @DefaultValue("") String from,
            @Nullable String success,
            @Nullable String id,
            @DefaultValue("10s") Duration timeout)
            implements Outgoing {

        Http {
            Objects.requireNonNull(url, "struktura.messages.sms.http.url is missing");
        }
    }
}
