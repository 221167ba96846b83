/**
 * Everything the department sends: the outbox, its channels (e-mail, SMS, Telegram) and the templates in three languages.
 *
 * <p>Tables: schema {@code messages}: {@code outbox}, {@code attachment}, {@code step}, {@code part}, {@code unsubscribed}, {@code channel}, {@code wish}, {@code client_clock},
 * {@code courtesy}, {@code bucket}, {@code template}.
 */
@ApplicationModule(
        allowedDependencies = {"base", "base::time", "base::problem", "base::table", "base::web", "journal", "staff"})
@NullMarked
package dev.struktura.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
