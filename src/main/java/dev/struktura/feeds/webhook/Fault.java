package dev.struktura.feeds.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Why a server gave no answer. */
public enum Fault {
    FORBIDDEN_ADDRESS,
    UNKNOWN_HOST,
    NO_CONNECTION,
    NO_TLS,
    TOO_SLOW,
    BROKEN_OFF;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Fault of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @param overdue whether we broke it off because time was up */
    static Fault of(IOException failure, boolean overdue) {
        return switch (failure) {
            case ForbiddenAddress _ -> FORBIDDEN_ADDRESS;
            case UnknownHostException _ -> UNKNOWN_HOST;
            case ConnectException _, ConnectTimeoutException _ -> NO_CONNECTION;
            case SSLException _ -> NO_TLS;
            case InterruptedIOException _ -> TOO_SLOW;
            default -> overdue ? TOO_SLOW : BROKEN_OFF;
        };
    }
}
