package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.DealId;
import dev.struktura.offers.Figures;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalId;
import dev.struktura.staff.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An invented proposal, for looking at templates. */
@Component
class SampleProposal {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration VALID = Duration.ofDays(14);

    private final Texts texts;
    private final Company company;
    private final Clock clock;

    SampleProposal(Texts texts, Company company, Clock clock) {
        this.texts = texts;
        this.company = company;
        this.clock = clock;
    }

    Proposal proposal(Locale locale) {
        Instant now = clock.instant();
        List<OfferLine> lines = List.of(
                line(locale, "first", "1", "48000.00", false),
                line(locale, "second", "12", "1500.00", false),
                line(locale, "third", "2", "4200.00", true));
        Money total = lines.get(0).sum().plus(lines.get(1).sum());
        return new Proposal(
                new ProposalId(NOBODY),
                new DealId(NOBODY),
                "1042-1",
                Proposal.State.SENT,
                lines,
                total,
                now.plus(VALID),
                "preview",
                now.plus(VALID),
                null,
                now,
                new Proposal.Openings(0, null),
                null,
                null,
                null);
    }

    private OfferLine line(Locale locale, String which, String quantity, String price, boolean optional) {
        Money money = Money.rounded(new BigDecimal(price), company.currency());
        return new OfferLine(texts.t(locale, "offers.sample.line." + which), new BigDecimal(quantity), money, optional);
    }

    String client(Locale locale) {
        return texts.t(locale, "offers.sample.client");
    }

    Map<String, String> values(Proposal proposal, Viewer viewer, Locale locale) {
        Money total = proposal.total();
        Instant until = proposal.validUntil();
        return Map.of(
                "client", client(locale),
                "deal", texts.t(locale, "offers.sample.deal"),
                "number", proposal.number(),
                "date", day(proposal.createdAt(), locale),
                "valid-until", until == null ? "" : day(until, locale),
                "total", total == null ? "" : Figures.money(total, locale),
                "manager", viewer.name(),
                "company", company.name());
    }

    private String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, company.zone()));
    }
}
