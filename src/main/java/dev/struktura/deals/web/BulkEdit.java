package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change to many deals.
 *
 * @param target what they get: id of the owner, key of the stage, key of the field
 * @param value the field's new value; empty for the other kinds
 * @param appliedAt null while it is a preview
 */
public record BulkEdit(
        UUID id,
        Kind kind,
        String target,
        String value,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        List<Line> lines) {

    /** What is changed. */
    public enum Kind {
        OWNER,
        STAGE,
        FIELD
    }

    /**
     * One deal of the change.
     *
     * @param before what it had, as the kind writes it; empty for nothing
     * @param refusal why it cannot or could not be changed; null when it can
     */
    public record Line(
            Deal deal,
            String before,
            boolean done,
            @Nullable Reason refusal) {}

    public long ready() {
        return lines.stream().filter(line -> line.refusal() == null).count();
    }

    public long refused() {
        return lines.size() - ready();
    }

    /** Whether a deal that had this is what the edit would make of it. */
    boolean isSoAlready(String before) {
        return before.equals(kind == Kind.FIELD ? value : target);
    }

    public boolean canBeUndone() {
        return appliedAt != null && undoneAt == null && lines.stream().anyMatch(Line::done);
    }
}
