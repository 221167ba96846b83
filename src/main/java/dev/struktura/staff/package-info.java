/**
 * The people of the department: who they are, how they sign in, what their role lets them do, when they work.
 *
 * <p>Tables: schema {@code staff}: {@code employee}, {@code api_token}, {@code absence}, {@code sign_in_attempt}, {@code device},
 * {@code totp}, {@code recovery_code}, {@code passkey}, {@code factor_demand}, {@code departure} and Spring Session's tables.
 */
@ApplicationModule(allowedDependencies = {"base", "base::time", "base::problem", "base::web", "journal"})
@NullMarked
package dev.struktura.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
