/**
 * What a person sees on their desk: tasks, reminders, notifications and the one next step.
 *
 * <p>Tables: schema {@code desk}: {@code task}, {@code cover}, {@code notification}.
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
            "messages",
            "deals"
        })
@NullMarked
package dev.struktura.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
