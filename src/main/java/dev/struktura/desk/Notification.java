package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must know.
 *
 * @param place path of the page it leads to; null when that is the deal's, or none
 * @param rule key of the process rule that tells; null when a person or the desk itself does
 * @param readAt null until the reader has seen it
 * @param acknowledgeBy until when the reader must say so; null when nobody waits for that
 * @param escalatedAt when the lead was told instead; null when that was not needed
 */
public record Notification(
        NotificationId id,
        EmployeeId employee,
        Instant at,
        Priority priority,
        LocalText text,
        @Nullable DealRef deal,
        @Nullable String place,
        @Nullable String rule,
        Reason why,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant escalatedAt) {

    public boolean isUnread() {
        return readAt == null;
    }

    /** Path of the page the reader should go to; null when there is none. */
    public @Nullable String path() {
        return place == null && deal != null ? "/deals/" + deal.id() : place;
    }

    /** Whether somebody still waits for the reader's word. */
    public boolean awaitsAcknowledgement() {
        return acknowledgeBy != null && acknowledgedAt == null;
    }
}
