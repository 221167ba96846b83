/**
 * Deals from team to team: what the receiving team asks for, offers, answers, limits of time, and the figures of it.
 *
 * <p>Tables: schema {@code handoffs}: {@code rule}, {@code handoff}.
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
package dev.struktura.handoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
