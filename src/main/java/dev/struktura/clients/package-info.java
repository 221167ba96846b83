/**
 * The client base: companies, contacts, their phones and addresses, duplicates.
 *
 * <p>Tables: schema {@code clients}: {@code client}, {@code contact}, {@code contact_point}, {@code reveal}, {@code inquiry}, {@code merge},
 * {@code reading}, {@code pace_warning}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::table",
            "base::web",
            "journal",
            "staff",
            "structure"
        })
@NullMarked
package dev.struktura.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
