package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification as somebody asks for it.
 *
 * @param place path of the page it leads to when that is not the deal's; null for the deal's
 * @param team whose lead is told when the reader does not acknowledge
 * @param acknowledgeBy until when the reader must acknowledge; null when that is not asked for
 */
public record NewNotification(
        EmployeeId employee,
        Priority priority,
        LocalText text,
        @Nullable DealRef deal,
        @Nullable String place,
        @Nullable TeamId team,
        @Nullable String rule,
        Reason why,
        @Nullable Instant acknowledgeBy) {}
