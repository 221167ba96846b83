package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.RulePlace;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The history of a deal, oldest first, with the reason of every automatic step. */
@RestController
class JournalApi {

    private final Deals deals;
    private final Journal journal;
    private final Texts texts;

    JournalApi(Deals deals, Journal journal, Texts texts) {
        this.deals = deals;
        this.journal = journal;
        this.texts = texts;
    }

    /** One entry; {@code why} is in the reader's language, {@code ruleAt} says where it is written down. */
    record EntryJson(
            UUID id,
            Instant at,
            String type,
            @Nullable ActorJson actor,
            @Nullable String rule,
            @Nullable String why,
            @Nullable RulePlace ruleAt,
            Map<String, Object> data) {}

    /** Who did it. */
    record ActorJson(UUID id, String name) {}

    @GetMapping("/api/v1/deals/{id}/journal")
    Listing<EntryJson> history(
            @PathVariable DealId id, Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Deal deal = deals.find(id, viewer).orElseThrow(Problem::notFound);
        Long after = paging.after(Long::valueOf);
        List<Journal.Recorded> entries =
                journal.of(Deals.subject(deal.id().value()), after == null ? 0 : after, paging.limitPlusOne());
        return Listing.of(entries, paging, entry -> Long.toString(entry.id()), entry -> json(entry, viewer, locale));
    }

    private EntryJson json(Journal.Recorded recorded, Viewer viewer, Locale locale) {
        JournalEntry entry = recorded.entry();
        JournalEntry.Actor actor = entry.actor();
        Reason why = entry.why();
        return new EntryJson(
                identity(recorded),
                entry.at(),
                entry.type(),
                actor == null ? null : new ActorJson(actor.id(), actor.name()),
                entry.rule(),
                why == null ? null : texts.why(why, locale, viewer.zone()),
                why == null ? null : why.rule(),
                entry.data());
    }

    /** Entries are numbered; programs know them, as everything, by a UUID: the one named after the number (RFC 9562, version 3). */
    private static UUID identity(Journal.Recorded recorded) {
        return UUID.nameUUIDFromBytes(("journal/" + recorded.id()).getBytes(StandardCharsets.UTF_8));
    }
}
