package dev.struktura.talks.mail;

/** Another node holds the mailbox by now; what this one was about to write is not written. */
final class LostMailbox extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostMailbox(String key) {
        super(key);
    }
}
