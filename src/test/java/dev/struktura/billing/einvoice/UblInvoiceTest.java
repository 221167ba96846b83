package dev.struktura.billing.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Money;
import dev.struktura.billing.einvoice.Electronic.Category;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mustangproject.validator.ZUGFeRDValidator;

class UblInvoiceTest {

    private static final Electronic.Party SELLER = new Electronic.Party(
            "ТОВ «ТехФлоу»", "43512687", "UA435126826592", "UA", "01001, м. Київ, вул. Хрещатик, 1");
    private static final Electronic.Party BUYER =
            new Electronic.Party("Ganok GmbH", "", "DE136695976", "DE", "10115 Berlin, Invalidenstr. 1");
    private static final Electronic.Account ACCOUNT =
            new Electronic.Account("UA213223130000026007233566001", "", "Оплата за рахунком № 2026-00017");

    @TempDir
    Path folder;

    /** The rules take a while to load: all that is written is checked by them in one test. */
    @Test
    void theRulesOfTheStandardAcceptEveryKindOfVat() throws Exception {
        for (Category category : Category.values()) {
            String percent = category == Category.STANDARD ? "20" : "0";
            String total = category == Category.STANDARD ? "180.18" : "150.15";
            Electronic invoice = invoice(total, line(category, percent, "100.10"), line(category, percent, "50.05"));
            Path file = Files.write(folder.resolve(category + ".xml"), UblInvoice.xml(invoice));

            String report = new ZUGFeRDValidator().validate(file.toString());

            assertThat(report)
                    .as(category.name())
                    .contains("<summary status=\"valid\"/>")
                    .doesNotContain("<error");
        }
    }

    @Test
    void theXmlSaysWhatTheInvoiceSays() throws Exception {
        String xml = "/*[local-name()='Invoice']";
        byte[] ubl = UblInvoice.xml(invoice("120.12", line(Category.STANDARD, "20", "100.10")));

        assertThat(text(ubl, xml + "/*[local-name()='ID']")).isEqualTo("2026-00017");
        assertThat(text(ubl, "//*[local-name()='InvoiceTypeCode']")).isEqualTo("380");
        assertThat(text(ubl, "//*[local-name()='DueDate']")).isEqualTo("2026-03-09");
        assertThat(text(ubl, "//*[local-name()='PayableAmount']")).isEqualTo("120.12");
        assertThat(text(ubl, "//*[local-name()='PayeeFinancialAccount']/*[local-name()='ID']"))
                .isEqualTo("UA213223130000026007233566001");
        assertThat(text(ubl, "//*[local-name()='PaymentID']")).isEqualTo("Оплата за рахунком № 2026-00017");
        assertThat(text(ubl, "//*[local-name()='Item']/*[local-name()='Name']")).isEqualTo("Впровадження");
    }

    @Test
    void whereVatByRatesDiffersFromVatByLinesTheTotalStaysWhatItIs() throws Exception {
        Electronic.Line third = line(Category.STANDARD, "20", "0.28");

        byte[] ubl = UblInvoice.xml(invoice("1.02", third, third, third));

        assertThat(text(ubl, "//*[local-name()='TaxInclusiveAmount']")).isEqualTo("1.01");
        assertThat(text(ubl, "//*[local-name()='PayableRoundingAmount']")).isEqualTo("0.01");
        assertThat(text(ubl, "//*[local-name()='PayableAmount']")).isEqualTo("1.02");
    }

    @Test
    void aPositionWhosePriceDoesNotMultiplyGivesThePriceOfAll() throws Exception {
        Money net = Money.of("833.33", "UAH");
        Electronic.Line line = new Electronic.Line(
                "Впровадження", new BigDecimal("3"), Money.of("277.78", "UAH"), net, vat(Category.STANDARD, "20"));

        byte[] ubl = UblInvoice.xml(invoice("1000.00", line));

        assertThat(text(ubl, "//*[local-name()='PriceAmount']")).isEqualTo("833.33");
        assertThat(text(ubl, "//*[local-name()='BaseQuantity']")).isEqualTo("3");
        assertThat(text(ubl, "//*[local-name()='InvoiceLine']/*[local-name()='LineExtensionAmount']"))
                .isEqualTo("833.33");
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void whatIsMissingIsNamedAndNothingIsWritten(Missing missing) {
        Electronic lacking = lacking(missing);

        assertThat(lacking.missing()).containsExactly(missing);
        assertThatThrownBy(() -> UblInvoice.xml(lacking)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HybridInvoice.pdf(new byte[0], lacking)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Electronic lacking(Missing missing) {
        Category category =
                Stream.of(Missing.SELLER_VAT_ID, Missing.BUYER_VAT_ID).anyMatch(vatId -> vatId == missing)
                        ? Category.REVERSE_CHARGE
                        : Category.STANDARD;
        List<Electronic.Line> lines = List.of(line(category, "0", "1.00"));
        return switch (missing) {
            case SELLER_ADDRESS -> of(party(SELLER, "43512687", "", "UA", ""), BUYER, ACCOUNT, lines);
            case SELLER_TAX_ID -> of(party(SELLER, "", "", "UA", "Київ"), BUYER, ACCOUNT, lines);
            case SELLER_VAT_ID -> of(party(SELLER, "43512687", "", "UA", "Київ"), BUYER, ACCOUNT, lines);
            case ACCOUNT -> of(SELLER, BUYER, new Electronic.Account("", "", ""), lines);
            case BUYER_ADDRESS -> of(SELLER, party(BUYER, "", "DE136695976", "DE", ""), ACCOUNT, lines);
            case BUYER_TAX_ID -> of(SELLER, party(BUYER, "", "", "", "Berlin"), ACCOUNT, lines);
            case BUYER_VAT_ID -> of(SELLER, party(BUYER, "40123456", "", "UA", "Київ"), ACCOUNT, lines);
        };
    }

    private static Electronic.Party party(
            Electronic.Party party, String registration, String vatId, String country, String address) {
        return new Electronic.Party(party.name(), registration, vatId, country, address);
    }

    private static Electronic invoice(String total, Electronic.Line... lines) {
        Electronic one = of(SELLER, BUYER, ACCOUNT, List.of(lines));
        return new Electronic(
                one.number(),
                one.issued(),
                one.due(),
                one.seller(),
                one.buyer(),
                one.account(),
                one.lines(),
                Money.of(total, "UAH"),
                one.terms());
    }

    private static Electronic of(
            Electronic.Party seller, Electronic.Party buyer, Electronic.Account account, List<Electronic.Line> lines) {
        return new Electronic(
                "2026-00017",
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2026-03-09"),
                seller,
                buyer,
                account,
                lines,
                Money.of("1.00", "UAH"),
                "сплатити до 9 березня 2026 р.");
    }

    private static Electronic.Line line(Category category, String percent, String net) {
        Money price = Money.of(net, "UAH");
        return new Electronic.Line("Впровадження", BigDecimal.ONE, price, price, vat(category, percent));
    }

    private static Electronic.Vat vat(Category category, String percent) {
        boolean reasoned = category == Category.EXEMPT || category == Category.REVERSE_CHARGE;
        return new Electronic.Vat(category, new BigDecimal(percent), reasoned ? "Без ПДВ" : "");
    }

    private static String text(byte[] xml, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate(path, factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
    }
}
