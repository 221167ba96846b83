/**
 * What starts when a deal is paid: the project and its tasks.
 *
 * <p>Tables: schema {@code delivery}: {@code project}, {@code step}.
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
            "structure",
            "deals",
            "desk"
        })
@NullMarked
package dev.struktura.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
