/**
 * Contracts: made from templates with the values of a deal, handed to the client, signed and sealed.
 *
 * <p>Tables: schema {@code contracts}: {@code template}, {@code wording}, {@code counter}, {@code contract}, {@code signing}, {@code copy}.
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
            "deals",
            "offers",
            "billing::entity"
        })
@NullMarked
package dev.struktura.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
