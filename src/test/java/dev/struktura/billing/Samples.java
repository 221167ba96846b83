package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.TaxIdKind;
import dev.struktura.billing.entity.VatScheme;
import dev.struktura.deals.DealId;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices for tests that need no database. */
final class Samples {

    static final Instant ISSUED = Instant.parse("2026-03-02T09:00:00Z");

    private static final Percent TWENTY = Percent.of("20");

    private Samples() {}

    static Invoice invoice(Money total, Money paid, Invoice.State state) {
        return invoice(total, paid, state, List.of(line(null, "1", total)));
    }

    static Invoice invoice(Money total, Money paid, Invoice.State state, List<Paper.Line> lines) {
        return new Invoice(
                new InvoiceId(new UUID(0, 1)),
                new EntityId(new UUID(0, 3)),
                PaperKind.INVOICE,
                "2026-00017",
                new Invoice.DealRef(new DealId(new UUID(0, 2)), 1042),
                4,
                new Invoice.Buyer("Ґанок і Їжак"),
                state,
                total,
                paid,
                Money.zero(total.currency()),
                ISSUED,
                Instant.parse("2026-03-09T21:59:59Z"),
                paper(lines),
                null,
                null,
                1);
    }

    static Invoice invoice(List<Paper.Line> lines) {
        Money total = lines.stream().map(Paper.Line::sum).reduce(Money::plus).orElseThrow();
        return invoice(total, Money.zero(total.currency()), Invoice.State.OPEN, lines);
    }

    static Paper.Line line(@Nullable String title, String quantity, String price) {
        return line(title, quantity, Money.of(price, "UAH"));
    }

    private static Paper.Line line(@Nullable String title, String quantity, Money price) {
        Money sum = price.times(new BigDecimal(quantity));
        return new Paper.Line(
                title, new BigDecimal(quantity), price, sum, TWENTY, VatScheme.CONTAINED.vat(sum, TWENTY));
    }

    private static Paper paper(List<Paper.Line> lines) {
        return paper(VatScheme.CONTAINED, lines);
    }

    static Paper paper(VatScheme scheme, List<Paper.Line> lines) {
        return new Paper(
                new Paper.Seller(
                        "ТОВ «ТехФлоу»",
                        "43512687",
                        TaxIdKind.EDRPOU,
                        "",
                        "UA",
                        "01001, м. Київ, вул. Хрещатик, 1",
                        new Paper.Account(
                                "UA213223130000026007233566001",
                                "АТ «Демобанк», м. Київ",
                                "",
                                "",
                                Currency.getInstance("UAH")),
                        "+380 44 123 45 67",
                        "billing@techflow.example",
                        "Директор О. Мельник"),
                new Paper.Buyer("ТОВ «Ґанок і Їжак»", "40123456", "79000, м. Львів, вул. Під’їзна, 7"),
                scheme,
                lines,
                "uk");
    }
}
