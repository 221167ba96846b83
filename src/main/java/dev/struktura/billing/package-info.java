/**
 * Invoices without gaps in their numbers, their documents, and the payments that settle them.
 *
 * <p>Tables: schema {@code billing}: {@code number}, {@code invoice}, {@code document}, {@code payment}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::web",
            "journal",
            "process",
            "staff",
            "messages",
            "deals",
            "offers"
        })
@NullMarked
package dev.struktura.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
