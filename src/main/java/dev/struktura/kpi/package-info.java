/**
 * Figures for those who lead: who has what, what is about to break, what broke.
 *
 * <p>Tables: none; reads what the modules below publish.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::web",
            "journal",
            "staff",
            "structure",
            "deals",
            "desk"
        })
@NullMarked
package dev.struktura.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
