package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a deal, oldest first, with the reason of every automatic step. */
@RestController
class JournalApi {

    private static final int MOST = 200;

    private final Deals deals;
    private final Journal journal;
    private final Texts texts;

    JournalApi(Deals deals, Journal journal, Texts texts) {
        this.deals = deals;
        this.journal = journal;
        this.texts = texts;
    }

    /** A page of entries; {@code next} is the cursor of the following page. */
    record JournalPage(List<EntryJson> items, @Nullable String next) {}

    /** One entry; {@code why} is in the reader's language. */
    record EntryJson(
            String id,
            Instant at,
            String type,
            @Nullable ActorJson actor,
            @Nullable String rule,
            @Nullable String why,
            Map<String, Object> data) {}

    /** Who did it. */
    record ActorJson(UUID id, String name) {}

    @GetMapping("/api/v1/deals/{id}/journal")
    JournalPage history(
            @PathVariable DealId id,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(defaultValue = "0") long cursor,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Deal deal = deals.find(id, viewer).orElseThrow(Problem::notFound);
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", Reason.of("deals.invalid.value"));
        }
        List<Journal.Recorded> entries = journal.of(Deals.subject(deal.id().value()), cursor, limit);
        String next =
                entries.size() < limit ? null : Long.toString(entries.getLast().id());
        return new JournalPage(
                entries.stream().map(entry -> json(entry, viewer, locale)).toList(), next);
    }

    private EntryJson json(Journal.Recorded recorded, Viewer viewer, Locale locale) {
        JournalEntry entry = recorded.entry();
        JournalEntry.Actor actor = entry.actor();
        return new EntryJson(
                Long.toString(recorded.id()),
                entry.at(),
                entry.type(),
                actor == null ? null : new ActorJson(actor.id(), actor.name()),
                entry.rule(),
                entry.why() == null ? null : texts.why(entry.why(), locale, viewer.zone()),
                entry.data());
    }
}
