package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer statement of SWIFT. What lies between the opening and the closing balance has to come to their difference, so a line that
 * was lost or altered is noticed.
 */
final class Mt940File {

    private static final Pattern FIELD = Pattern.compile(":(\\d{2}[A-Z]?):(.*)");
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})([\\d,]+)");
    private static final Pattern ENTRY =
            Pattern.compile("(\\d{6})(\\d{4})?(R?[CD])([A-Z])?(\\d{1,15},\\d{0,3})([A-Z][A-Z0-9]{3})?([^\\n]*)(?s:.*)");

    private final List<StatementLine> lines = new ArrayList<>();
    private String account = "";
    private @Nullable Money balance;
    private @Nullable Entry last;
    private boolean closed;
    private int outgoing;

    private Mt940File() {}

    /** A field with the line it starts in and the lines that go on with it. */
    private record Field(long line, String tag, String text) {}

    /** A line of the account that waits for what field 86 says of it. */
    private record Entry(LocalDate day, Money amount, boolean incoming, String bankId) {}

    static Statement read(List<String> text) throws UnreadableStatement {
        Mt940File file = new Mt940File();
        for (Field field : fields(text)) {
            file.take(field);
        }
        if (!file.closed) {
            throw UnreadableStatement.at(text.size(), "ends", text.isEmpty() ? "" : text.getLast());
        }
        return new Statement(Format.MT940, file.lines, file.outgoing);
    }

    static boolean isOne(String head) {
        return head.startsWith("{1:") || head.startsWith(":20:") || (head.contains("\n:20:") && head.contains(":60"));
    }

    private static List<Field> fields(List<String> text) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).replaceFirst("^\\{1:.*\\{4:", "");
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                fields.add(new Field(i + 1L, field.group(1), field.group(2)));
            } else if (!fields.isEmpty() && !line.isBlank() && !line.startsWith("-")) {
                Field begun = fields.removeLast();
                fields.add(new Field(begun.line(), begun.tag(), begun.text() + "\n" + line));
            }
        }
        return fields;
    }

    private void take(Field field) throws UnreadableStatement {
        if (!field.tag().equals("86")) {
            keep("");
        }
        switch (field.tag()) {
            case "25" -> account = field.text();
            case "60F", "60M" -> open(field);
            case "61" -> last = entry(field);
            case "86" -> keep(field.text());
            case "62F", "62M" -> close(field);
            default -> {
                // other fields say nothing of single amounts
            }
        }
        if (lines.size() > Reading.MOST_LINES) {
            throw UnreadableStatement.at(field.line(), "too-long", "");
        }
    }

    private void open(Field field) throws UnreadableStatement {
        balance = balance(field);
        closed = false;
    }

    private void close(Field field) throws UnreadableStatement {
        Money said = balance(field);
        if (balance == null || !balance.equals(said)) {
            throw UnreadableStatement.at(field.line(), "balance", field.text());
        }
        closed = true;
    }

    private static Money balance(Field field) throws UnreadableStatement {
        Matcher said = BALANCE.matcher(field.text().strip());
        if (!said.matches()) {
            throw UnreadableStatement.at(field.line(), "amount", field.text());
        }
        Currency currency = Amount.currency(said.group(3))
                .orElseThrow(() -> UnreadableStatement.at(field.line(), "currency", said.group(3)));
        BigDecimal sum = amount(field, said.group(4));
        return money(field, said.group(1).equals("C") ? sum : sum.negate(), currency);
    }

    private Entry entry(Field field) throws UnreadableStatement {
        Matcher said = ENTRY.matcher(field.text());
        if (!said.matches() || balance == null) {
            throw UnreadableStatement.at(field.line(), "line", field.text());
        }
        LocalDate day =
                Day.dense(said.group(1)).orElseThrow(() -> UnreadableStatement.at(field.line(), "day", said.group(1)));
        Money amount = money(field, amount(field, said.group(5)), balance.currency());
        boolean incoming = said.group(3).equals("C") || said.group(3).equals("RD");
        balance = incoming ? balance.plus(amount) : balance.minus(amount);
        return new Entry(day, amount, incoming, bankId(said.group(7)));
    }

    /** What the bank calls it stands behind two slashes, before them what the client called it. */
    private static String bankId(String references) {
        int slashes = references.indexOf("//");
        String own = slashes < 0 ? references : references.substring(slashes + 2);
        return own.strip().equals("NONREF") ? "" : own;
    }

    private void keep(String told) {
        Entry entry = last;
        last = null;
        if (entry == null) {
            return;
        }
        if (!entry.incoming() || !entry.amount().isPositive()) {
            outgoing++;
            return;
        }
        Mt940Remittance remittance = Mt940Remittance.of(told);
        lines.add(new StatementLine(
                account, entry.day(), entry.amount(), entry.bankId(), remittance.payer(), remittance.purpose()));
    }

    private static BigDecimal amount(Field field, String text) throws UnreadableStatement {
        return Amount.read(text).orElseThrow(() -> UnreadableStatement.at(field.line(), "amount", text));
    }

    private static Money money(Field field, BigDecimal amount, Currency currency) throws UnreadableStatement {
        return Amount.money(amount, currency)
                .orElseThrow(() -> UnreadableStatement.at(field.line(), "amount", amount.toPlainString()));
    }
}
