/**
 * Products, price lists, commercial proposals and the tracked links by which the client opens them.
 *
 * <p>Tables: schema {@code offers}: {@code counter}, {@code proposal}, {@code file}, {@code opening}, {@code reading},
 * {@code acceptance}, {@code refusal}, {@code question}, {@code template}, {@code look}, {@code logo}, {@code product}, {@code price_list}, {@code price},
 * {@code product_past}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::print",
            "base::web",
            "journal",
            "process",
            "staff",
            "staff::doors",
            "structure",
            "deals",
            "desk"
        })
@NullMarked
package dev.struktura.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
