/**
 * Invoices without gaps in their numbers, their documents, the money that comes in and what of it settles which invoice.
 *
 * <p>Tables: schema {@code billing}: {@code entity}, {@code account}, {@code number}, {@code invoice}, {@code document}, {@code payment}, {@code allocation},
 * {@code refund}, {@code statement}, {@code statement_layout}, {@code link}, {@code opening}, {@code provider_account}, {@code checkout},
 * {@code provider_news}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::print",
            "base::table",
            "base::web",
            "journal",
            "process",
            "staff",
            "staff::doors",
            "messages",
            "deals",
            "offers",
            "offers::catalogue"
        })
@NullMarked
package dev.struktura.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
