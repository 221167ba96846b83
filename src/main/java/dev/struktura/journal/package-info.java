/**
 * The append-only event log: what happened to whom, by whom, by which rule and why.
 *
 * <p>Tables: schema {@code journal}: {@code entry}, {@code cursor}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::time", "base::problem", "base::web"})
@NullMarked
package dev.struktura.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
