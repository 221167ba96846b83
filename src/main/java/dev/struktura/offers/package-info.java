/**
 * Commercial proposals and the tracked links by which the client opens them.
 *
 * <p>Tables: schema {@code offers}: {@code counter}, {@code proposal}, {@code file}, {@code opening}.
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
            "deals"
        })
@NullMarked
package dev.struktura.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
