package dev.struktura.deals;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what is to be done next on deals; whoever keeps the tasks contributes it. */
public interface NextSteps {

    /** The next step of each deal that has one, in words of the language; one query for all. */
    Map<DealId, NextStep> of(Collection<DealId> deals, Locale locale);

    /** What is to be done next. */
    record NextStep(
            String text, @Nullable UUID taskId, @Nullable Instant dueAt) {}
}
