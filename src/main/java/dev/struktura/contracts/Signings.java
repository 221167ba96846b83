package dev.struktura.contracts;

import dev.struktura.base.Asking;
import dev.struktura.base.Company;
import dev.struktura.base.FileName;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Documents;
import dev.struktura.offers.DealNews;
import dev.struktura.offers.FileKind;
import dev.struktura.offers.Signature;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.doors.Knock;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing: by the client on their page, or on paper, of which somebody of us uploads a copy. Either way it is sealed and stays. */
@Service
public class Signings {

    public static final int LONGEST_NAME = 120;

    private static final int SHORTEST_NAME = 2;
    private static final Set<FileKind> COPIES = Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.DOCX);

    private final ContractRows rows;
    private final SigningRows signings;
    private final DealNews news;
    private final Deals deals;
    private final Documents documents;
    private final Company company;
    private final Clock clock;

    Signings(
            ContractRows rows,
            SigningRows signings,
            DealNews news,
            Deals deals,
            Documents documents,
            Company company,
            Clock clock) {
        this.rows = rows;
        this.signings = signings;
        this.news = news;
        this.deals = deals;
        this.documents = documents;
        this.company = company;
        this.clock = clock;
    }

    /** The contract behind the link while it leads anywhere. */
    public Optional<Contract> behind(String token) {
        return LinkToken.isOne(token)
                ? Asking.asDepartment(() -> rows.byToken(token)).filter(found -> found.isInSight(clock.instant()))
                : Optional.empty();
    }

    /** The bytes of a contract that the client may see. */
    public byte[] content(Contract contract) {
        return Asking.asDepartment(() -> rows.content(contract.id())).orElseThrow();
    }

    /** For whom a contract is that the client may see. */
    public String client(Contract contract) {
        return Asking.asDepartment(() -> deals.get(contract.deal())).clientName();
    }

    public Optional<byte[]> copy(Contract contract) {
        return signings.copy(contract.id());
    }

    /** The client signs; signing again changes nothing. */
    @Transactional
    public SignResult sign(String token, String typedName, Optional<Signature> signature, Knock knock) {
        String name = typedName.replaceAll("\\p{Cntrl}", " ").strip();
        Optional<Contract> held =
                LinkToken.isOne(token) ? rows.byToken(token).flatMap(found -> rows.held(found.id())) : Optional.empty();
        return held.filter(contract -> contract.isInSight(clock.instant()))
                .<SignResult>map(contract -> contract.state() == Contract.State.SIGNED
                        ? new SignResult.Signed(contract)
                        : objection(contract, name, signature, knock)
                                .<SignResult>map(refused -> refused)
                                .orElseGet(() -> signed(contract, name, signature.orElseThrow(), knock)))
                .orElseGet(SignResult.Unknown::new);
    }

    private static Optional<SignResult.Refused> objection(
            Contract contract, String name, Optional<Signature> signature, Knock knock) {
        if (knock.isOurs()) {
            return Optional.of(Objection.OURS.to(contract));
        }
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            return Optional.of(Objection.NO_NAME.to(contract));
        }
        return signature.isEmpty() ? Optional.of(Objection.NO_SIGNATURE.to(contract)) : Optional.empty();
    }

    private SignResult signed(Contract contract, String name, Signature signature, Knock knock) {
        Signing signing = Signing.of(record(contract, name, signature, null, null));
        signings.insert(contract.id(), signing, knock.visitor(), knock.manner().agent());
        rows.say(contract.id(), Contract.State.SIGNED);
        deals.answered(contract.deal(), "contract-signed", facts(contract, signing));
        news.tell(
                deals.get(contract.deal()),
                "contracts.news.signed",
                Reason.of("why.contracts.signed", contract.number()),
                contract.number(),
                name);
        return again(contract);
    }

    /** A copy about to be kept. */
    // the bytes only pass through; two of them are never compared
    @SuppressWarnings("ArrayRecordComponent")
    public record Copy(String fileName, byte[] content, String signedBy) {}

    /** Somebody of us has the contract back, signed on paper; it is kept among the documents of the deal, too. */
    @Transactional
    public SignResult receive(Contract contract, Copy copy, Viewer by) {
        Contract held = rows.held(contract.id()).orElseThrow();
        if (held.state() != Contract.State.OPEN) {
            return (held.state() == Contract.State.SIGNED ? Objection.SIGNED : Objection.REVOKED).to(held);
        }
        String name = copy.signedBy().replaceAll("\\p{Cntrl}", " ").strip();
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            return Objection.NO_SIGNATORY.to(held);
        }
        return FileKind.sniff(copy.content())
                .filter(COPIES::contains)
                .map(kind -> received(held, copy, kind, name, by))
                .orElseGet(() -> Objection.NO_COPY.to(held));
    }

    private SignResult received(Contract contract, Copy copy, FileKind kind, String name, Viewer by) {
        String fileName = FileName.of(copy.fileName())
                .orElse("contract")
                .withExtension(kind.extension())
                .toString();
        if (!(documents.attach(contract.deal(), fileName, copy.content(), by) instanceof Documents.Attached.Done)) {
            return Objection.NO_ROOM.to(contract);
        }
        Contract.Paper paper =
                new Contract.Paper(fileName, kind.type(), copy.content().length, Digest.of(copy.content()));
        Signing signing = Signing.of(record(contract, name, null, paper, by.name()));
        signings.insertCopy(contract.id(), paper, copy.content());
        signings.insert(contract.id(), signing, "", "");
        rows.say(contract.id(), Contract.State.SIGNED);
        deals.happened(contract.deal(), "contract-signed", facts(contract, signing), by);
        return again(contract);
    }

    private Signing.Signed record(
            Contract contract,
            String name,
            @Nullable Signature signature,
            Contract.@Nullable Paper copy,
            @Nullable String receivedBy) {
        Deal deal = deals.get(contract.deal());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Signing.Signed(
                Signing.Signed.FORM,
                contract.number(),
                contract.seller().isEmpty() ? company.legalName() : contract.seller(),
                deal.clientName(),
                contract.paper(),
                name,
                signature,
                copy,
                receivedBy,
                now);
    }

    private static Map<String, Object> facts(Contract contract, Signing signing) {
        Map<String, Object> facts = new HashMap<>(contract.facts());
        facts.put("signedBy", signing.signed().name());
        facts.put("seal", signing.seal());
        return facts;
    }

    private SignResult again(Contract contract) {
        return new SignResult.Signed(rows.find(contract.id()).orElseThrow());
    }
}
