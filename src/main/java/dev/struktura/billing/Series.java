package dev.struktura.billing;

import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import java.time.Instant;
import java.util.Comparator;

/** Numbers that follow each other: those of one kind of papers, of one entity, in one year. */
record Series(EntityId entity, String prefix, PaperKind kind, int year) implements Comparable<Series> {

    private static final Comparator<Series> ORDER = Comparator.comparing(
                    (Series one) -> one.entity().value())
            .thenComparing(Series::kind)
            .thenComparingInt(Series::year);

    static Series of(LegalEntity entity, PaperKind kind, Instant at) {
        return new Series(entity.id(), entity.details().numbering().prefix(), kind, entity.year(at));
    }

    /** {@code 2026-00017}, {@code AB-2026-00017}, {@code AB-CN-2026-00017}. */
    String number(int ordinal) {
        return "%s%s%d-%05d".formatted(prefix.isEmpty() ? "" : prefix + "-", kind.mark(), year, ordinal);
    }

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
