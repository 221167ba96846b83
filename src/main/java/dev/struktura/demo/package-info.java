/**
 * The demo company TechFlow: people, teams and their first deals. Nothing depends on it; a production build may leave it out.
 *
 * <p>Tables: none of its own.
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
            "clients",
            "deals"
        })
@NullMarked
package dev.struktura.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
