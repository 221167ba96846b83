package dev.struktura.billing.bank;

import java.util.List;
import java.util.stream.Collectors;

/** Files of 1C as banks write them. */
public final class Files1C {

    public static final String OWN = "UA213223130000026007233566001";

    private Files1C() {}

    /** A statement of our account. */
    public static String of(String... documents) {
        return of(List.of(documents));
    }

    public static String of(List<String> documents) {
        return """
            1CClientBankExchange
            ВерсияФормата=1.03
            Кодировка=Windows
            РасчСчет=%s
            СекцияРасчСчет
            ДатаНачала=01.03.2026
            РасчСчет=%s
            КонецРасчСчет
            """.formatted(OWN, OWN) + documents.stream().collect(Collectors.joining()) + "КонецФайла\n";
    }

    /** Money from a client. */
    public static String income(String number, String amount, String taxId, String purpose) {
        return """
            СекцияДокумент=Платежное поручение
            Номер=%s
            Дата=03.03.2026
            Сумма=%s
            ДатаПоступило=04.03.2026
            ПлательщикСчет=UA903052992990004149123456789
            Плательщик=ИНН %s ТОВ "Ґанок і Їжак"
            ПлательщикИНН=%s
            ПолучательСчет=%s
            Получатель=ТОВ ТехФлоу
            НазначениеПлатежа=%s
            КонецДокумента
            """.formatted(number, amount, taxId, taxId, OWN, purpose);
    }

    /** Money to a supplier. */
    public static String outgo(String amount) {
        return """
            СекцияДокумент=Платежное поручение
            Номер=77
            Дата=03.03.2026
            Сумма=%s
            ДатаСписано=04.03.2026
            ПлательщикСчет=%s
            ПолучательСчет=UA903052992990004149123456789
            КонецДокумента
            """.formatted(amount, OWN);
    }
}
