/**
 * What starts when a deal is paid: the project and its tasks, and the question to the client when it is done.
 *
 * <p>Tables: schema {@code delivery}: {@code project}, {@code step}, {@code survey}, {@code plan}, {@code plan_process}.
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
