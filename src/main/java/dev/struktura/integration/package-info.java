/**
 * The way in from other systems: files of leads, deals, clients and products.
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
            "clients",
            "deals",
            "offers::catalogue"
        })
@NullMarked
package dev.struktura.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
