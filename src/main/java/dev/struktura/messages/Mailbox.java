package dev.struktura.messages;

import dev.struktura.base.TlsTrust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox in which clients answer.
 *
 * @param trust PEM file of the certificates to trust; null for those the platform knows
 */
public record Mailbox(
        String host,
        @DefaultValue("993") int port,
        @DefaultValue("TLS") Protection protection,
        @Nullable Path trust,
        String username,
        Secret password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("10s") Duration timeout) {

    public Mailbox {
        Objects.requireNonNull(host, "struktura.messages.imap.host is missing");
        Objects.requireNonNull(username, "struktura.messages.imap.username is missing");
        Objects.requireNonNull(password, "struktura.messages.imap.password is missing");
    }

    /** The protocol as Jakarta Mail calls it. */
    public String protocol() {
        return protection == Protection.TLS ? "imaps" : "imap";
    }

    /** What Jakarta Mail is to know of the connection, for {@link #protocol()}. */
    public Properties properties() {
        String prefix = "mail." + protocol() + ".";
        String millis = String.valueOf(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.socketFactory", TlsTrust.only(trust).getSocketFactory());
        boolean startTls = protection == Protection.STARTTLS;
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(startTls));
        return properties;
    }
}
