/**
 * Custody of the client base: who may take lists out of the program, who agreed, whose file it was that turned up elsewhere, and who calls clients that were invented.
 *
 * <p>Tables: schema {@code custody}: {@code export_right}, {@code export}, {@code content}, {@code fetch}, {@code decoy}, {@code canary},
 * {@code sign}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::time",
            "base::problem",
            "base::table",
            "base::web",
            "journal",
            "staff",
            "clients",
            "messages",
            "desk"
        })
@NullMarked
package dev.struktura.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
