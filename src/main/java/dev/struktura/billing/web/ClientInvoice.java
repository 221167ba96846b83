package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.web.Frame;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.Paper;
import dev.struktura.billing.PaperText;
import dev.struktura.billing.qr.PaymentQr;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invoice on the page of its client.
 *
 * @param paper its words in the language it was sent in, which the bank is to read
 * @param shown its words in the language of the page
 * @param ours whether one of our own people looks at the page
 * @param answers who answers questions; null while that is nobody
 * @param payment paying it online
 */
public record ClientInvoice(
        Frame f,
        String path,
        PaperText paper,
        PaperText shown,
        boolean ours,
        @Nullable Person answers,
        ClientPayment payment) {

    public record Person(String name, String email) {}

    /** A detail of the payment, as it is read and as it is copied. */
    public record Fact(String key, String value, String plain, boolean copied) {

        private static Fact read(String key, String value) {
            return new Fact(key, value, value, false);
        }

        private static Fact copied(String key, String value) {
            return new Fact(key, value, value, true);
        }
    }

    public Invoice invoice() {
        return paper.invoice();
    }

    public Paper.Seller seller() {
        return paper.paper().seller();
    }

    public boolean isPayable() {
        return invoice().awaitsPayment();
    }

    /** How it stands with the payment, as the client sees it. */
    public String state() {
        return invoice().isOverdue(f.visit().now())
                ? "overdue"
                : invoice().state().word();
    }

    public String tone() {
        return switch (invoice().state()) {
            case OPEN, PARTLY_PAID -> invoice().isOverdue(f.visit().now()) ? "is-over" : "is-quiet";
            case PAID, ISSUED -> "";
            case CANCELLED -> "is-over";
        };
    }

    public boolean hasQr() {
        return paper.qr().isPresent();
    }

    /** An address that opens the app of the client's bank with the payment filled in; null where there is none such. */
    public @Nullable String bankApp() {
        return paper.qr().filter(PaymentQr::isLink).map(PaymentQr::content).orElse(null);
    }

    /** What a transfer has to say; what is not known is left out. */
    public List<Fact> facts() {
        Money owed = invoice().outstanding();
        return Stream.of(
                        Fact.copied("payee", seller().name()),
                        Fact.copied("tax-id", seller().taxId()),
                        Fact.copied("account", seller().account().number()),
                        Fact.read("bank", seller().account().bank()),
                        Fact.copied("bank-code", seller().account().bankCode()),
                        Fact.copied("correspondent", seller().account().correspondent()),
                        new Fact("amount", money(owed), owed.amount().toPlainString(), true),
                        Fact.copied("purpose", paper.purpose()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    public String day(Instant at) {
        return shown.day(at);
    }

    public String title(Paper.Line line) {
        return shown.title(line);
    }

    public String quantity(BigDecimal quantity) {
        return shown.quantity(quantity);
    }

    /** With all digits, which a bank asks for. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(f.locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }
}
