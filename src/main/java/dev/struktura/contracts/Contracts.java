package dev.struktura.contracts;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.Issuer;
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
import java.util.Currency;
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
    private final Entities entities;
    private final Company company;
    private final Ids ids;
    private final Clock clock;

    Contracts(
            ContractRows rows,
            ContractPress press,
            Proposals proposals,
            Deals deals,
            Documents documents,
            Entities entities,
            Company company,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.press = press;
        this.proposals = proposals;
        this.deals = deals;
        this.documents = documents;
        this.entities = entities;
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
     *
     * @param wish who of us it is with, and to which account is paid
     */
    @Transactional
    public MakeResult make(Deal deal, ContractTemplate template, Locale locale, Issuer.Wish wish, Viewer by) {
        Proposal proposal = proposals.latest(deal.id()).orElse(null);
        return Issuer.choose(entities.all(), currency(deal, proposal), wish)
                .map(issuer -> make(deal, proposal, issuer, template, locale, by))
                .orElseGet(MakeResult.NoIssuer::new);
    }

    private Currency currency(Deal deal, @Nullable Proposal proposal) {
        Money amount = proposal == null ? deal.amount() : proposal.total();
        return amount == null ? company.currency() : amount.currency();
    }

    private MakeResult make(
            Deal deal,
            @Nullable Proposal proposal,
            Issuer issuer,
            ContractTemplate template,
            Locale locale,
            Viewer by) {
        Instant now = clock.instant();
        ContractValues.Source source =
                new ContractValues.Source("1", now, deal, proposal, issuer, company.zone(), locale);
        List<String> missing = source.values().missing(wanted(template.wording(), locale));
        if (!missing.isEmpty()) {
            return new MakeResult.Missing(missing);
        }
        int ordinal = rows.nextOrdinal(deal.id());
        String number = deal.number() + "/" + ordinal;
        String seller = issuer.entity().name();
        Written written = write(template, source.numbered(number).values(), locale, number, seller);
        String fileName = "%s %s%s".formatted(template.name(), number.replace('/', '-'), written.extension());
        Contract contract = new Contract(
                new ContractId(ids.next()),
                deal.id(),
                number,
                template.name(),
                locale.getLanguage(),
                Contract.State.OPEN,
                new Contract.Paper(fileName, written.type(), written.content().length, Digest.of(written.content())),
                seller,
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

    private Written write(
            ContractTemplate template, ContractValues known, Locale locale, String number, String seller) {
        return switch (template.wording()) {
            case Wording.Words words -> {
                String text = words.in(locale).filled(known.values());
                yield new Written(text, PDF, ".pdf", press.print(template.name() + " " + number, seller, text, locale));
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

    /** The client has as long again as they had at first; nothing when it is signed or was taken back. */
    @Transactional
    public Optional<Contract> renew(Contract contract, Viewer by) {
        return rows.held(contract.id())
                .filter(held -> held.state() == Contract.State.OPEN)
                .flatMap(held -> {
                    rows.renew(held.id(), clock.instant().plus(LINK_TERM));
                    deals.happened(held.deal(), "contract-renewed", held.facts(), by);
                    return rows.find(held.id());
                });
    }

    /** What was signed, by whom and when, as a PDF; nothing while it is not signed. */
    public Optional<byte[]> certificate(Contract contract) {
        return Optional.ofNullable(contract.signing()).map(signing -> press.certificate(contract, signing));
    }
}
