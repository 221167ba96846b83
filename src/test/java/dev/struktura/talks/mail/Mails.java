package dev.struktura.talks.mail;

/** Mails as servers write them. */
final class Mails {

    private Mails() {}

    /** A report that the letter with this identity could not be delivered. */
    static String bounceOf(String identity) {
        return report(identity, "failed", "smtp; 550 5.1.1 <iryna@ganok.example>: no such user");
    }

    static String report(String identity, String action, String diagnosis) {
        return """
            From: MAILER-DAEMON@mx.ganok.example (Mail Delivery System)
            To: sales@techflow.example
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            Message-ID: <bounce@mx.ganok.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

            --cut
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --cut
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.ganok.example

            Final-Recipient: rfc822; iryna@ganok.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: %s

            --cut
            Content-Type: text/rfc822-headers

            From: TechFlow <sales@techflow.example>
            Message-ID: %s

            --cut--
            """.formatted(action, diagnosis, identity);
    }
}
