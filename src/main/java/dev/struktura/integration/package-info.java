/**
 * The way in from other systems: files of leads, deals and clients.
 *
 * <p>Tables: schema {@code integration}: {@code import}, {@code import_row}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::table",
            "base::web",
            "journal",
            "process",
            "staff",
            "structure",
            "clients",
            "deals"
        })
@NullMarked
package dev.struktura.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
