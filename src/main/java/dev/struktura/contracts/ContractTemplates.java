package dev.struktura.contracts;

import dev.struktura.base.Ids;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of contracts. Each change of the words is a state of its own, which contracts made from it remember. */
@Service
public class ContractTemplates {

    private final ContractTemplateRows rows;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ContractTemplates(ContractTemplateRows rows, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who keeps templates: what the company signs is decided by those who lead it. */
    public static boolean isKeptBy(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN, HEAD -> true;
            case LEAD, ANALYST, SELLER -> false;
        };
    }

    /** All of them by name, those not offered any more last. */
    public List<ContractTemplate> all() {
        return rows.all();
    }

    public List<ContractTemplate> offered() {
        return rows.all().stream().filter(ContractTemplate::isOffered).toList();
    }

    public Optional<ContractTemplate> find(ContractTemplateId id) {
        return rows.find(id);
    }

    /** @param upload the document of Word when it is one; null for words written in the product */
    @Transactional
    public TemplateResult add(ContractTemplateForm form, ContractTemplateForm.@Nullable Upload upload, Viewer by) {
        return switch (form.over(null, upload)) {
            case ContractTemplateForm.Read.Wrong(var violations) -> new TemplateResult.Wrong(violations);
            case ContractTemplateForm.Read.Right(TemplateDraft draft) -> {
                ContractTemplateId id = new ContractTemplateId(ids.next());
                rows.insert(id, draft, clock.instant());
                rows.insert(id, draft.wording(), clock.instant(), by.id());
                yield told(id, "contract-template-added", by);
            }
        };
    }

    /** @param versions those the change was made for; null for whatever is there */
    @Transactional
    public TemplateResult change(
            ContractTemplate before,
            ContractTemplateForm form,
            ContractTemplateForm.@Nullable Upload upload,
            @Nullable Set<Long> versions,
            Viewer by) {
        return switch (form.over(before, upload)) {
            case ContractTemplateForm.Read.Wrong(var violations) -> new TemplateResult.Wrong(violations);
            case ContractTemplateForm.Read.Right(TemplateDraft draft) -> {
                if (!Version.fits(versions, before.version()) || !rows.update(before, draft, clock.instant())) {
                    yield new TemplateResult.ChangedMeanwhile();
                }
                if (!draft.wording().equals(before.wording())) {
                    rows.insert(before.id(), draft.wording(), clock.instant(), by.id());
                }
                yield told(before.id(), "contract-template-changed", by);
            }
        };
    }

    private TemplateResult told(ContractTemplateId id, String what, Viewer by) {
        ContractTemplate template = rows.find(id).orElseThrow();
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("contract-template", id.value()),
                what,
                by.asActor(),
                null,
                null,
                Map.of("name", template.name(), "state", template.number())));
        return new TemplateResult.Done(template);
    }
}
