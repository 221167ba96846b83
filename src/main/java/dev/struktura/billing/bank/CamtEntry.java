package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of an account; a batch of several transfers that says what each was is a line for each. */
record CamtEntry(XmlPart part, String account, Reading reading) {

    private static final String AMOUNT = "Amt";

    long line() {
        return part.line();
    }

    /** What is pending or only informs may never come. */
    boolean isBooked() {
        String status = part.any("Sts/Cd", "Sts");
        return status.isEmpty() || status.equals("BOOK");
    }

    /** A credit, or a debit that was taken back. */
    boolean isIncoming() throws UnreadableStatement {
        String side = part.any("CdtDbtInd");
        return switch (side) {
            case "CRDT" -> !isReversal();
            case "DBIT" -> isReversal();
            default -> throw UnreadableStatement.at(line(), "side", side);
        };
    }

    private boolean isReversal() {
        return part.any("RvslInd").equals("true") || part.any("RvslInd").equals("1");
    }

    List<StatementLine> lines() throws UnreadableStatement {
        List<XmlPart> details = part.all("NtryDtls/TxDtls").toList();
        Money whole = amount(part.first(AMOUNT).orElse(part));
        if (details.size() > 1) {
            List<StatementLine> each = each(details, whole);
            if (sum(each, whole).equals(whole)) {
                return each;
            }
        }
        XmlPart detail = details.size() == 1 ? details.getFirst() : XmlPart.of("TxDtls", line(), "");
        return List.of(line(detail, whole));
    }

    private List<StatementLine> each(List<XmlPart> details, Money whole) throws UnreadableStatement {
        List<StatementLine> lines = new ArrayList<>();
        for (XmlPart detail : details) {
            XmlPart said = detail.first(AMOUNT)
                    .or(() -> detail.first("AmtDtls/TxAmt/Amt"))
                    .orElse(detail);
            if (said.currency().equals(whole.currency().getCurrencyCode())) {
                lines.add(line(detail, amount(said)));
            }
        }
        return lines;
    }

    private static Money sum(List<StatementLine> lines, Money whole) {
        return lines.stream().map(StatementLine::amount).reduce(Money.zero(whole.currency()), Money::plus);
    }

    private StatementLine line(XmlPart detail, Money amount) throws UnreadableStatement {
        String id = detail.any("Refs/AcctSvcrRef", "Refs/TxId", "Refs/EndToEndId");
        return new StatementLine(
                account,
                day(),
                amount,
                id.isEmpty() ? part.any("AcctSvcrRef", "NtryRef") : id,
                payer(detail),
                purpose(detail));
    }

    private LocalDate day() throws UnreadableStatement {
        String said = part.any("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm");
        return Day.read(said).orElseThrow(() -> UnreadableStatement.at(line(), "day", said));
    }

    private Money amount(XmlPart said) throws UnreadableStatement {
        Currency currency = said.currency().isEmpty()
                ? reading.currency()
                : Amount.currency(said.currency())
                        .orElseThrow(() -> UnreadableStatement.at(said.line(), "currency", said.currency()));
        return Amount.read(said.value())
                .flatMap(amount -> Amount.money(amount, currency))
                .filter(Money::isPositive)
                .orElseThrow(() -> UnreadableStatement.at(said.line(), "amount", said.value()));
    }

    private static Payer payer(XmlPart detail) {
        return new Payer(
                detail.any("RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm", "RltdPties/UltmtDbtr/Nm"),
                detail.any(
                        "RltdPties/Dbtr/Id/OrgId/Othr/Id",
                        "RltdPties/Dbtr/Id/PrvtId/Othr/Id",
                        "RltdPties/Dbtr/Pty/Id/OrgId/Othr/Id",
                        "RltdPties/Dbtr/Pty/Id/PrvtId/Othr/Id"),
                detail.any("RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id"));
    }

    private String purpose(XmlPart detail) {
        String said = Stream.concat(detail.all("RmtInf/Ustrd"), detail.all("RmtInf/Strd/CdtrRefInf/Ref"))
                .map(XmlPart::value)
                .collect(Collectors.joining(" "));
        return said.isBlank() ? joined(detail.any("AddtlTxInf"), part.any("AddtlNtryInf")) : said;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
