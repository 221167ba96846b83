package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The exchange of 1C with client banks: sections of {@code key=value}, in Windows-1251, DOS or UTF-8, with the names that banks of
 * Ukraine, Kazakhstan and Russia use. A document is money that came in when it goes to one of the file's own accounts from another.
 */
final class ClientBankExchange {

    static final String HEADER = "1CClientBankExchange";

    private static final int PARTS_OF_PURPOSE = 6;
    private static final int DIGITS_OF_ACCOUNT = 20;

    private final Reading reading;
    private final Set<String> own = new HashSet<>();
    private final List<Document> documents = new ArrayList<>();
    private Document open = new Document(0, Map.of());
    private boolean ended;

    private ClientBankExchange(Reading reading) {
        this.reading = reading;
    }

    static Statement read(List<String> text, Reading reading) throws UnreadableStatement {
        if (text.isEmpty() || !text.getFirst().strip().equals(HEADER)) {
            throw UnreadableStatement.at(1, "header", text.isEmpty() ? "" : text.getFirst());
        }
        ClientBankExchange file = new ClientBankExchange(reading);
        for (int i = 1; i < text.size() && !file.ended; i++) {
            file.take(i + 1, text.get(i).strip());
        }
        if (!file.ended) {
            throw UnreadableStatement.at(text.size(), "ends", text.getLast());
        }
        return file.statement();
    }

    /** One document, with the line it starts in; none is open while that is 0. */
    private record Document(int line, Map<String, String> fields) {

        /** The first of the fields that says something. */
        String any(String... names) {
            for (String name : names) {
                String value = fields.getOrDefault(name, "");
                if (!value.isBlank()) {
                    return value;
                }
            }
            return "";
        }

        String of(String whom, String... names) {
            String[] full = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                full[i] = whom + names[i];
            }
            return any(full);
        }

        String accountOf(String whom) {
            return of(whom, "Счет", "РасчСчет", "ИИК", "IBAN").replace(" ", "");
        }
    }

    private void take(int line, String text) throws UnreadableStatement {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals).strip();
        String value = equals < 0 ? "" : text.substring(equals + 1).strip();
        switch (key) {
            case "СекцияДокумент" -> begin(line, text);
            case "КонецДокумента" -> end(line, text);
            case "КонецФайла" -> finish(line, text);
            default -> note(key, value);
        }
    }

    private void begin(int line, String text) throws UnreadableStatement {
        if (open.line() != 0) {
            throw UnreadableStatement.at(line, "unclosed", text);
        }
        if (documents.size() == Reading.MOST_LINES) {
            throw UnreadableStatement.at(line, "too-long", text);
        }
        open = new Document(line, new HashMap<>());
    }

    private void end(int line, String text) throws UnreadableStatement {
        if (open.line() == 0) {
            throw UnreadableStatement.at(line, "unclosed", text);
        }
        documents.add(open);
        open = new Document(0, Map.of());
    }

    private void finish(int line, String text) throws UnreadableStatement {
        if (open.line() != 0) {
            throw UnreadableStatement.at(line, "unclosed", text);
        }
        ended = true;
    }

    private void note(String key, String value) {
        if (open.line() != 0) {
            open.fields().putIfAbsent(key, value);
        } else if (key.equals("РасчСчет") && !value.isEmpty()) {
            own.add(value.replace(" ", ""));
        }
    }

    private Statement statement() throws UnreadableStatement {
        List<StatementLine> lines = new ArrayList<>();
        for (Document document : documents) {
            if (isIncoming(document)) {
                lines.add(line(document));
            }
        }
        return new Statement(Format.ONE_C, lines, documents.size() - lines.size());
    }

    private boolean isIncoming(Document document) {
        if (own.isEmpty()) {
            return document.any("ДатаСписано").isEmpty();
        }
        return own.contains(document.accountOf("Получатель")) && !own.contains(document.accountOf("Плательщик"));
    }

    private StatementLine line(Document document) throws UnreadableStatement {
        String account = document.accountOf("Получатель");
        return new StatementLine(
                account,
                day(document),
                amount(document, account),
                document.any("Номер", "НомерДокумента"),
                payer(document),
                purpose(document));
    }

    private static LocalDate day(Document document) throws UnreadableStatement {
        String said = document.any("ДатаПоступило", "Дата", "ДатаДокумента");
        return Day.read(said).orElseThrow(() -> UnreadableStatement.at(document.line(), "day", said));
    }

    private Money amount(Document document, String account) throws UnreadableStatement {
        String said = document.any("Сумма", "СуммаПриход");
        Currency currency = currency(document, account);
        return Amount.read(said)
                .flatMap(amount -> Amount.money(amount, currency))
                .filter(Money::isPositive)
                .orElseThrow(() -> UnreadableStatement.at(document.line(), "amount", said));
    }

    /** As the document says, else as digits six to eight of a Russian account do. */
    private Currency currency(Document document, String account) {
        String said = document.any("Валюта", "КодВалюты");
        Optional<Currency> told = Amount.currency(said);
        if (told.isPresent()) {
            return told.get();
        }
        boolean numbered =
                account.length() == DIGITS_OF_ACCOUNT && account.chars().allMatch(Character::isDigit);
        return (numbered ? Amount.currency(account.substring(5, 8)) : Optional.<Currency>empty())
                .orElse(reading.currency());
    }

    private static Payer payer(Document document) {
        String name = document.any("Плательщик1", "Плательщик", "ПлательщикНаименование");
        return new Payer(
                name.replaceFirst("^(ИНН|БИН|ИИН|ЄДРПОУ)\\s+\\d*\\s*", ""),
                document.of("Плательщик", "ИНН", "БИН_ИИН", "ЕДРПОУ", "ЄДРПОУ", "ОКПО"),
                document.accountOf("Плательщик"));
    }

    private static String purpose(Document document) {
        String whole = document.any("НазначениеПлатежа");
        return whole.isEmpty()
                ? IntStream.rangeClosed(1, PARTS_OF_PURPOSE)
                        .mapToObj(part -> document.any("НазначениеПлатежа" + part))
                        .collect(Collectors.joining(" "))
                : whole;
    }
}
