package dev.struktura.offers;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.web.Texts;
import dev.struktura.offers.brand.Colour;
import dev.struktura.offers.brand.Dress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A proposal in the words, numbers and dates of one language, as it is printed. */
public final class ProposalPaper {

    private static final Colour PLAIN = new Colour(0x1b2032);

    private final Proposal proposal;
    private final String client;
    private final @Nullable Dress dress;
    private final Texts texts;
    private final Locale locale;
    private final Company company;

    ProposalPaper(
            Proposal proposal, String client, @Nullable Dress dress, Texts texts, Locale locale, Company company) {
        this.proposal = proposal;
        this.client = client;
        this.dress = dress;
        this.texts = texts;
        this.locale = locale;
        this.company = company;
    }

    public Proposal proposal() {
        return proposal;
    }

    public String client() {
        return client;
    }

    public String company() {
        return company.name();
    }

    public String language() {
        return locale.getLanguage();
    }

    public String t(String key, Object... facts) {
        return texts.t(locale, "offers.client." + key, facts);
    }

    public boolean isDressed() {
        return dress != null;
    }

    public Dress dress() {
        return Objects.requireNonNull(dress);
    }

    public Colour accent() {
        return dress == null ? PLAIN : dress.accent();
    }

    public Colour band() {
        return dress == null ? Colour.WHITE : dress.band();
    }

    /** What was agreed, before that everything that is offered. */
    public List<OfferLine> lines() {
        return proposal.acceptance() == null ? proposal.lines() : proposal.agreedLines();
    }

    /** Whether the client still chooses the line. */
    public boolean isChoice(OfferLine line) {
        return line.optional() && proposal.acceptance() == null;
    }

    public Acceptance acceptance() {
        return Objects.requireNonNull(proposal.acceptance());
    }

    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, company.zone()));
    }

    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(company.zone()));
    }

    public String money(Money money) {
        return Figures.money(money, locale);
    }

    public String quantity(BigDecimal quantity) {
        return Figures.quantity(quantity, locale);
    }
}
