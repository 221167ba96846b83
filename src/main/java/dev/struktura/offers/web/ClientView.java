package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.web.Frame;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.Proposal;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A proposal in the words, numbers and dates of the client's language. */
public record ClientView(
        Proposal proposal,
        Frame f,
        Company company,
        String client,
        @Nullable Person answers) {

    private static final int KB = 1024;

    /** Who answers the client's questions. */
    public record Person(String name, String email) {}

    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(f.locale())
                .format(LocalDate.ofInstant(at, company.zone()));
    }

    public boolean hasExpired() {
        return proposal.hasExpired(f.visit().now());
    }

    /** With all digits: a price list reads better when its columns line up. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(f.locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    public String quantity(BigDecimal quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(f.locale());
        format.setMaximumFractionDigits(3);
        return format.format(quantity);
    }

    public OfferFile.Summary file() {
        return Objects.requireNonNull(proposal.file());
    }

    public String fileSize() {
        int kilobytes = Math.max(1, Math.round(file().size() / (float) KB));
        return kilobytes < KB
                ? f.t("offers.client.size.kb", kilobytes)
                : f.t("offers.client.size.mb", Math.round(kilobytes / (float) KB * 10) / 10.0);
    }
}
