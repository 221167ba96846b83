package dev.struktura.contracts;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Documents;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.Proposals;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of the department's deals. */
@Service
public class Contracts {

    private static final Duration LINK_TERM = Duration.ofDays(90);
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ContractRows rows;
    private final ContractPress press;
    private final Proposals proposals;
    private final Deals deals;
    private final Documents documents;
    private final Company company;
    private final Ids ids;
    private final Clock clock;

    Contracts(
            ContractRows rows,
            ContractPress press,
            Proposals proposals,
            Deals deals,
            Documents documents,
            Company company,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.press = press;
        this.proposals = proposals;
        this.deals = deals;
        this.documents = documents;
        this.company = company;
        this.ids = ids;
        this.clock = clock;
    }

    /** The contracts of a deal, newest first. */
    public List<Contract> of(DealId deal) {
        return rows.of(deal);
    }

    /** The contract, if this person may see its deal. */
    public Optional<Contract> find(ContractId id, Viewer viewer) {
        return rows.find(id)
                .filter(contract -> deals.find(contract.deal(), viewer).isPresent());
    }

    /** The contract, if it is one of this deal. */
    public Optional<Contract> find(DealId deal, ContractId id) {
        return rows.find(id).filter(contract -> contract.deal().equals(deal));
    }

    public byte[] content(Contract contract) {
        return rows.content(contract.id()).orElseThrow();
    }

    /** What was made of a template: its words where it has some, and the document. */
    // the bytes only pass through; two of them are never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(@Nullable String text, String type, String extension, byte[] content) {}

    /**
     * Makes a contract from a template for a deal that {@code by} may see and act on, keeps it among the documents of the deal and tells
     * the deal. It speaks of the proposal that counts.
     */
    @Transactional
    public MakeResult make(Deal deal, ContractTemplate template, Locale locale, Viewer by) {
        Instant now = clock.instant();
        Proposal proposal = proposals.latest(deal.id()).orElse(null);
        List<String> missing = new ContractValues.Source("1", now, deal, proposal, company, locale)
                .values()
                .missing(wanted(template.wording(), locale));
        if (!missing.isEmpty()) {
            return new MakeResult.Missing(missing);
        }
        int ordinal = rows.nextOrdinal(deal.id());
        String number = deal.number() + "/" + ordinal;
        ContractValues known = new ContractValues.Source(number, now, deal, proposal, company, locale).values();
        Written written = write(template, known, locale, number);
        String fileName = "%s %s%s".formatted(template.name(), number.replace('/', '-'), written.extension());
        Contract contract = new Contract(
                new ContractId(ids.next()),
                deal.id(),
                number,
                template.name(),
                locale.getLanguage(),
                Contract.State.OPEN,
                new Contract.Paper(fileName, written.type(), written.content().length, Digest.of(written.content())),
                written.text(),
                LinkToken.fresh(),
                now.plus(LINK_TERM),
                now,
                null);
        Documents.Attached kept = documents.attach(deal.id(), fileName, written.content(), by);
        if (!(kept instanceof Documents.Attached.Done)) {
            return new MakeResult.NotKept(kept);
        }
        rows.insert(
                contract,
                new ContractRows.Origin(
                        ordinal,
                        template.wordingId(),
                        proposal == null ? null : proposal.id().value(),
                        by.id()),
                written.content());
        deals.happened(deal.id(), "contract-made", contract.facts(), by);
        return new MakeResult.Made(contract);
    }

    private static Collection<String> wanted(Wording wording, Locale locale) {
        return switch (wording) {
            case Wording.Words words -> words.in(locale).fields();
            case Wording.Docx docx -> docx.fields();
        };
    }

    private Written write(ContractTemplate template, ContractValues known, Locale locale, String number) {
        return switch (template.wording()) {
            case Wording.Words words -> {
                String text = words.in(locale).filled(known.values());
                yield new Written(text, PDF, ".pdf", press.print(template.name() + " " + number, text, locale));
            }
            case Wording.Docx docx ->
                new Written(null, DOCX, ".docx", docx.form().filled(known.values(), known.lines()));
        };
    }

    /** From now on the link leads nowhere; false when it is signed already. Taking it back twice changes nothing. */
    @Transactional
    public boolean revoke(Contract contract, Viewer by) {
        Contract held = rows.held(contract.id()).orElseThrow();
        if (held.state() == Contract.State.OPEN) {
            rows.say(held.id(), Contract.State.REVOKED);
            deals.happened(held.deal(), "contract-revoked", held.facts(), by);
        }
        return held.state() != Contract.State.SIGNED;
    }
}
