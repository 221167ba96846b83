/**
 * The process kernel: a pure decision function over versions, cases and stimuli, and the durable timers it arms.
 *
 * <p>Tables: schema {@code process}: {@code version}, {@code timer}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::time", "base::problem", "base::web", "journal"})
@NullMarked
package dev.struktura.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
