/**
 * The structure of the department: teams, seats, the duties they carry, and who takes the next piece of work.
 *
 * <p>Tables: schema {@code structure}: {@code team}, {@code seat}, {@code team_time}, {@code membership}, {@code design},
 * {@code activation}, {@code moved}, {@code training}, {@code stand_in}.
 */
@ApplicationModule(
        allowedDependencies = {"base", "base::time", "base::problem", "base::web", "journal", "process", "staff"})
@NullMarked
package dev.struktura.structure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
