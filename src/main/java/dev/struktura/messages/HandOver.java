package dev.struktura.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One conversation with a mail server that remembers whether the whole letter was handed over: only a connection that ends
 * after that, and before the answer, leaves it unclear whether the server took the letter (RFC 5321, 4.5.3.2.6).
 */
final class HandOver extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    private boolean complete;

    HandOver(Session session, boolean tls) {
        super(session, null, tls ? "smtps" : "smtp", tls);
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        complete = true;
        super.finishData();
    }

    /** Says goodbye; what the server makes of that changes nothing about the letter. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not part in peace: {}", e.getMessage());
        }
    }
}
