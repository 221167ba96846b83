/**
 * What others subscribe to: webhooks that tell other systems what happens, and the tasks of a person in their own calendar.
 *
 * <p>Tables: schema {@code feeds}: {@code webhook}, {@code webhook_secret}, {@code delivery}, {@code webhook_cursor}, {@code
 * calendar_link}.
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
            "deals",
            "desk"
        })
@NullMarked
package dev.struktura.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
