/**
 * Everything the department sends: the outbox, its channels (e-mail, SMS, Telegram) and the templates in three languages.
 *
 * <p>Tables: schema {@code messages}: {@code outbox}, {@code attachment}, {@code step}, {@code part}, {@code unsubscribed}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::time", "base::problem", "base::web", "journal", "staff"})
@NullMarked
package dev.struktura.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
