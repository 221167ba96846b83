/**
 * The deal on its way through the stages: the one door through which it moves, its facts, board, list and timeline.
 *
 * <p>Tables: schema {@code deals}: {@code deal}, {@code load}, {@code view}, {@code bulk_edit}, {@code document}.
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
            "messages"
        })
@NullMarked
package dev.struktura.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
