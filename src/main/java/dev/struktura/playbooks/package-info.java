/**
 * Process templates as the product ships them, and their versions as the API shows them.
 *
 * <p>Tables: none of its own; versions live in {@code process}.
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
            "messages"
        })
@NullMarked
package dev.struktura.playbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
