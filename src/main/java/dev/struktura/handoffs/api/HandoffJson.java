package dev.struktura.handoffs.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as the API shows it.
 *
 * @param mode {@code offer}, or {@code direct} when it changed hands at once
 * @param contested whether it went back so often that those who lead decide
 * @param evidence what the giver showed, by field key
 * @param missing what was asked for and was not there
 * @param reason why it was returned, in words
 * @param reasonKey one of {@code not-qualified}, {@code evidence-wrong}, {@code no-contact}, {@code not-ours}, {@code other}
 * @param silent whether nobody answered but the time or a rule
 */
record HandoffJson(
        UUID id,
        DealRef deal,
        Side from,
        Side to,
        String state,
        String mode,
        boolean contested,
        Map<String, Object> evidence,
        List<MissingJson> missing,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String reasonKey,
        Instant offeredAt,
        Instant dueAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant decidedAt,
        boolean silent) {

    /** A deal by identity and number. */
    record DealRef(UUID id, long number) {}

    /** A team, and somebody of it. */
    record Side(Named team, @Nullable Named employee) {}

    /** Somebody or something by identity and name. */
    record Named(UUID id, String name) {}

    /** Something asked for that was not there. */
    record MissingJson(String field, String label) {}
}
