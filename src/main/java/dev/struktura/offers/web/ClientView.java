package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.web.Frame;
import dev.struktura.offers.Acceptance;
import dev.struktura.offers.Figures;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.Question;
import dev.struktura.offers.Refusal;
import dev.struktura.offers.brand.Dress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in the words, numbers and dates of the client's language.
 *
 * @param ours whether one of our own people looks at the page
 * @param dress what it wears; null for a plain page
 */
public record ClientView(
        Proposal proposal,
        Frame f,
        Company company,
        Parties parties,
        boolean ours,
        List<Question> questions,
        ClientForm form,
        @Nullable Dress dress) {

    /** Whom the proposal is for, and who answers; null while that is nobody. */
    public record Parties(String client, @Nullable Person answers) {}

    /** A line, and its place when the client may choose it. */
    public record Row(OfferLine line, @Nullable String place, boolean chosen) {}

    /** Who answers the client's questions. */
    public record Person(String name, String email) {}

    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(f.locale())
                .format(LocalDate.ofInstant(at, company.zone()));
    }

    public String moment(Instant at) {
        return f.momentIn(company.zone(), at);
    }

    public Proposal.State state() {
        return proposal.stateAt(f.visit().now());
    }

    public boolean hasExpired() {
        return state() == Proposal.State.EXPIRED;
    }

    /** Whether the client may still say yes or no. */
    public boolean isOpen() {
        return !ours && (state() == Proposal.State.SENT || state() == Proposal.State.OPENED);
    }

    /** What was accepted; before that everything, with the places of what can be chosen. */
    public List<Row> rows() {
        if (proposal.acceptance() != null) {
            return proposal.agreedLines().stream()
                    .map(line -> new Row(line, null, false))
                    .toList();
        }
        return IntStream.range(0, proposal.lines().size()).mapToObj(this::row).toList();
    }

    private Row row(int place) {
        OfferLine line = proposal.lines().get(place);
        return line.optional()
                ? new Row(line, Integer.toString(place), form.choice().takes(place))
                : new Row(line, null, false);
    }

    /** What it comes to as chosen, or as it was accepted. */
    public @Nullable Money total() {
        return proposal.acceptance() == null ? form.choice().total(proposal) : proposal.total();
    }

    /** Whether the total follows a choice that is not made yet. */
    public boolean isChoosing() {
        return isOpen() && proposal.hasOptions();
    }

    /** The total as the form sends it back. */
    public String seen() {
        Money total = total();
        return total == null ? "" : total.toString();
    }

    public Acceptance acceptance() {
        return Objects.requireNonNull(proposal.acceptance());
    }

    public Refusal refusal() {
        return Objects.requireNonNull(proposal.refusal());
    }

    /** Where the page reports what is read; null when nobody counts it. */
    public @Nullable String reports() {
        return ours ? null : proposal.path() + "/reading";
    }

    public String money(Money money) {
        return Figures.money(money, f.locale());
    }

    public String quantity(BigDecimal quantity) {
        return Figures.quantity(quantity, f.locale());
    }

    public boolean isDressed() {
        return dress != null;
    }

    public Dress worn() {
        return Objects.requireNonNull(dress);
    }

    public OfferFile.Summary file() {
        return Objects.requireNonNull(proposal.file());
    }
}
