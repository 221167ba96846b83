package dev.struktura.offers.brand;

import dev.struktura.base.Ids;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of proposals. Each change of how one looks is a state of its own that stays as it is: a proposal goes on wearing the
 * one in which it was sent.
 */
@Service
public class Templates {

    private final TemplateRows rows;
    private final LookRows looks;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Templates(TemplateRows rows, LookRows looks, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.looks = looks;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them, the usual one first, those not offered any more last. */
    public List<Template> all() {
        return rows.all();
    }

    public List<Template> offered() {
        return rows.all().stream().filter(Template::isOffered).toList();
    }

    public Optional<Template> find(TemplateId id) {
        return rows.find(id);
    }

    public Optional<Design> design(LookId look) {
        return looks.find(look);
    }

    public Optional<Logo> logo(String digest) {
        return looks.logo(digest);
    }

    /** What a proposal wears that is made now: the template that was chosen, else the usual one; empty where there is none. */
    public Optional<LookId> lookOf(@Nullable TemplateId chosen) {
        return (chosen == null ? rows.usual() : rows.find(chosen)).map(Template::look);
    }

    @Transactional
    public Template add(TemplateDraft draft, LogoWish logo, Viewer by) {
        TemplateId id = new TemplateId(ids.next());
        rows.insert(id, draft, clock.instant());
        makeRoom(id, draft);
        looks.insert(id, design(draft, logo, null), clock.instant(), by.id());
        return told(id, "proposal-template-added", by);
    }

    /** @param versions those the change was made for; null for whatever is there */
    @Transactional
    public TemplateResult change(
            Template before, TemplateDraft draft, LogoWish logo, @Nullable Set<Long> versions, Viewer by) {
        if (!Version.fits(versions, before.version()) || !rows.update(before, draft, clock.instant())) {
            return new TemplateResult.ChangedMeanwhile();
        }
        makeRoom(before.id(), draft);
        Design next = design(draft, logo, before.design().logo());
        if (!next.equals(before.design())) {
            looks.insert(before.id(), next, clock.instant(), by.id());
        }
        return new TemplateResult.Done(told(before.id(), "proposal-template-changed", by));
    }

    private void makeRoom(TemplateId id, TemplateDraft draft) {
        if (draft.usual()) {
            rows.makeUsual(id);
        }
    }

    private Design design(TemplateDraft draft, LogoWish logo, @Nullable String before) {
        String picture = switch (logo) {
            case LogoWish.Keep() -> before;
            case LogoWish.Drop() -> null;
            case LogoWish.Take(Logo taken) -> looks.keep(taken);
        };
        return new Design(draft.accent(), draft.band(), draft.passages(), picture);
    }

    private Template told(TemplateId id, String what, Viewer by) {
        Template template = rows.find(id).orElseThrow();
        Instant now = clock.instant();
        journal.append(new JournalEntry(
                now,
                new JournalEntry.Subject("proposal-template", id.value()),
                what,
                by.asActor(),
                null,
                null,
                Map.of("name", template.name(), "state", template.number())));
        return template;
    }
}
