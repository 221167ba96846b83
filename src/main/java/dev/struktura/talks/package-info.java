/**
 * Conversations with clients: what they write by e-mail, SMS, Telegram or a form reaches their deal, and is answered from there.
 *
 * <p>Tables: schema {@code talks}: {@code message}, {@code file}, {@code mailbox}, {@code form}, {@code form_visit}, {@code sms_part}, {@code chat},
 * {@code chat_invitation}, {@code ignored_sender}, {@code sms_heard}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::web",
            "journal",
            "staff",
            "clients",
            "messages",
            "deals"
        })
@NullMarked
package dev.struktura.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
