package dev.struktura.offers;

import dev.struktura.base.Company;
import dev.struktura.deals.Deal;
import dev.struktura.offers.brand.BrandField;
import dev.struktura.offers.brand.Design;
import dev.struktura.offers.brand.Dress;
import dev.struktura.offers.brand.Logo;
import dev.struktura.offers.brand.Templates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dresses proposals in the look they were sent in, its words filled with what is known of the deal. */
@Component
public class Dressing {

    private final Templates templates;
    private final Company company;

    Dressing(Templates templates, Company company) {
        this.templates = templates;
        this.company = company;
    }

    /** For a browser, which fetches the logo by itself; null where there was no template. */
    public @Nullable Dress forPage(Proposal proposal, Deal deal, Locale locale) {
        return dress(proposal, deal, locale, Logo::address);
    }

    /** For paper, which has the logo in it. */
    @Nullable
    Dress forPaper(Proposal proposal, Deal deal, Locale locale) {
        return dress(
                proposal,
                deal,
                locale,
                digest -> templates.logo(digest).map(Logo::inPlace).orElse(null));
    }

    private @Nullable Dress dress(
            Proposal proposal, Deal deal, Locale locale, Function<String, @Nullable String> picture) {
        return Optional.ofNullable(proposal.look())
                .flatMap(templates::design)
                .map(design -> worn(design, values(proposal, deal, locale), locale, picture))
                .orElse(null);
    }

    private static Dress worn(
            Design design, Map<String, String> values, Locale locale, Function<String, @Nullable String> picture) {
        String logo = design.logo();
        return design.dressed(values, locale, logo == null ? null : picture.apply(logo));
    }

    private Map<String, String> values(Proposal proposal, Deal deal, Locale locale) {
        Map<BrandField, String> known = new EnumMap<>(BrandField.class);
        known.put(BrandField.CLIENT, deal.clientName());
        known.put(BrandField.DEAL, deal.title());
        known.put(BrandField.NUMBER, proposal.number());
        known.put(BrandField.COMPANY, company.name());
        known.put(BrandField.DATE, day(proposal.createdAt(), locale));
        if (proposal.validUntil() != null) {
            known.put(BrandField.VALID_UNTIL, day(proposal.validUntil(), locale));
        }
        if (proposal.total() != null) {
            known.put(BrandField.TOTAL, Figures.money(proposal.total(), locale));
        }
        if (deal.ownerName() != null) {
            known.put(BrandField.MANAGER, deal.ownerName());
        }
        Map<String, String> values = new HashMap<>();
        known.forEach((field, value) -> values.put(field.word(), value));
        return values;
    }

    private String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, company.zone()));
    }
}
