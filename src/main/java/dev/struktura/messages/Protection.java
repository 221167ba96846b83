package dev.struktura.messages;

/** How the connection to a mail server is protected. */
public enum Protection {
    NONE,
    STARTTLS,
    TLS
}
