package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.web.Texts;
import dev.struktura.billing.qr.PaymentQr;
import dev.struktura.billing.qr.QrImage;
import dev.struktura.billing.qr.Transfer;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** An invoice in the words, numbers and dates of one language. */
public final class PaperText {

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

    public String title() {
        return t(
                invoice.kind() == PaperKind.INVOICE
                        ? "title"
                        : "title." + invoice.kind().word(),
                invoice.number());
    }

    public boolean asksForMoney() {
        return invoice.kind() == PaperKind.INVOICE || invoice.kind() == PaperKind.PRO_FORMA;
    }

    public boolean isAct() {
        return invoice.kind() == PaperKind.ACT;
    }

    public String t(String key, Object... facts) {
        return texts.t(locale, "billing.paper." + key, facts);
    }

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
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

    /** What VAT there is at a rate, or why there is none. */
    public String vat(Paper.Rated rated) {
        String key = "vat." + paper().scheme().word();
        return paper().scheme().isCharged() ? t(key, rated.rate().toString()) + ": " + money(rated.vat()) : t(key);
    }

    /** What the code of a bank is called where the seller is. */
    public String bankCodeKind() {
        return switch (paper().seller().country()) {
            case "UA" -> "mfo";
            case "RU" -> "bik";
            default -> "bic";
        };
    }

    /** What the number of the seller is called in its country. */
    public String taxIdKind() {
        return t("tax-id." + paper().seller().taxIdKind().word());
    }

    public String inWords() {
        return new AmountInWords(texts, locale).of(invoice.total());
    }

    /** What the payer is to write. */
    public String purpose() {
        return t("purpose.words", invoice.number());
    }

    /** What apps of banks read of what is still owed; empty where there is no such code, and nothing is owed. */
    public Optional<PaymentQr> qr() {
        return invoice.awaitsPayment() ? PaymentQr.of(transfer()) : Optional.empty();
    }

    /** The code as a picture that stands in the page itself; empty when there is none. */
    public Optional<String> qrPicture() {
        return qr().flatMap(QrImage::png)
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    private Transfer transfer() {
        Paper.Seller seller = paper().seller();
        Paper.Account account = seller.account();
        return new Transfer(
                new Transfer.Payee(
                        seller.name(),
                        seller.taxId(),
                        account.number(),
                        new Transfer.Bank(account.bank(), account.bankCode(), account.correspondent())),
                invoice.outstanding(),
                purpose(),
                invoice.number(),
                LocalDateTime.ofInstant(invoice.issuedAt(), zone));
    }
}
