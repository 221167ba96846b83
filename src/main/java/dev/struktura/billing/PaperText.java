package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.web.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** An invoice in the words, numbers and dates of one language. */
public final class PaperText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Invoice invoice;
    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;

    /** @param zone whose days the paper names */
    PaperText(Invoice invoice, Texts texts, Locale locale, ZoneId zone) {
        this.invoice = invoice;
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
    }

    public Invoice invoice() {
        return invoice;
    }

    public Paper paper() {
        return invoice.paper();
    }

    public String language() {
        return locale.getLanguage();
    }

    public String t(String key, Object... facts) {
        return texts.t(locale, "billing.paper." + key, facts);
    }

    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, zone));
    }

    public String title(Paper.Line line) {
        return line.title() == null ? t("whole", String.valueOf(invoice.deal().number())) : line.title();
    }

    public String quantity(BigDecimal quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(quantity);
    }

    /** Digits only; the currency stands in the head of the column. */
    public String amount(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    public String money(Money money) {
        return amount(money) + '\u00a0' + money.currency().getCurrencyCode();
    }

    public String currency() {
        return invoice.total().currency().getCurrencyCode();
    }

    public boolean hasVat() {
        return paper().vatPercent() > 0;
    }

    /** The part of the total that is VAT: total x percent / (100 + percent), rounded half up. */
    public Money vat() {
        BigDecimal percent = BigDecimal.valueOf(paper().vatPercent());
        BigDecimal vat =
                invoice.total().amount().multiply(percent).divide(HUNDRED.add(percent), 6, RoundingMode.HALF_UP);
        return Money.rounded(vat, invoice.total().currency());
    }

    public String inWords() {
        return new AmountInWords(texts, locale).of(invoice.total());
    }
}
