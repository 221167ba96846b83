package dev.struktura.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBankExchangeTest {

    private static final Reading HRYVNIA = new Reading(Currency.getInstance("UAH"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "IBM866"})
    void moneyThatCameInIsReadInAnyEncoding(String charset) throws IOException {
        String purpose = "Оплата за рахунком 2026-00017";
        String file = Files1C.of(Files1C.income("15", "1200.50", "40123456", purpose), Files1C.outgo("99.00"))
                .replace("Кодировка=Windows", charset.equals("IBM866") ? "Кодировка=DOS" : "Кодировка=Windows");
        byte[] sent = charset.equals("IBM866")
                ? file.replaceAll("[іІїЇґҐ]", "и").getBytes(Charset.forName(charset))
                : file.getBytes(Charset.forName(charset));

        Statement read = StatementFile.read(Files.write(folder.resolve("kl_to_1c.txt"), sent), null, HRYVNIA);

        assertThat(read.format()).isEqualTo(Format.ONE_C);
        assertThat(read.outgoing()).isEqualTo(1);
        StatementLine line = read.lines().getFirst();
        assertThat(line.amount()).isEqualTo(Money.of("1200.50", "UAH"));
        assertThat(line.day()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(line.bankId()).isEqualTo("15");
        assertThat(line.account()).isEqualTo(Files1C.OWN);
        assertThat(line.payer().taxId()).isEqualTo("40123456");
        assertThat(line.payer().name()).startsWith("ТОВ \"");
        assertThat(line.purpose()).startsWith("Оплата за рахунком").endsWith("2026-00017");
    }

    @Test
    void namesOfKazakhBanksAreKnownAndTheCurrencyIsThatOfTheAccount() throws IOException {
        String file = """
            1CClientBankExchange
            РасчСчет=KZ1
            СекцияДокумент=ПлатежноеПоручение
            НомерДокумента=8
            ДатаДокумента=05.03.2026
            СуммаПриход=7000-50
            Валюта=KZT
            ПлательщикНаименование=ТОО Ромашка
            ПлательщикБИН_ИИН=990440000385
            ПлательщикИИК=KZ2
            ПолучательИИК=KZ1
            НазначениеПлатежа1=Оплата по
            НазначениеПлатежа2=счету 5
            КонецДокумента
            КонецФайла
            """;

        StatementLine line = read(file).lines().getFirst();

        assertThat(line.amount()).isEqualTo(Money.of("7000.50", "KZT"));
        assertThat(line.payer()).isEqualTo(new Payer("ТОО Ромашка", "990440000385", "KZ2"));
        assertThat(line.purpose()).isEqualTo("Оплата по счету 5");
    }

    @Test
    void digitsOfARussianAccountTellTheCurrency() throws IOException {
        String file = Files1C.of(Files1C.income("1", "10.00", "7701234567", "x"))
                .replace(Files1C.OWN, "40702810900000000001");

        assertThat(read(file).lines().getFirst().amount()).isEqualTo(Money.of("10.00", "RUB"));
    }

    @Test
    void moneyBetweenOwnAccountsIsNoIncome() throws IOException {
        String file = Files1C.of(Files1C.income("1", "10.00", "40123456", "x"))
                .replace("КонецРасчСчет", "КонецРасчСчет\nРасчСчет=UA903052992990004149123456789");

        Statement read = read(file);

        assertThat(read.lines()).isEmpty();
        assertThat(read.outgoing()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Сумма=1200.50,Сумма=багато,amount,9",
        "Сумма=1200.50,Сумма=-5,amount,9",
        "Сумма=1200.50,Сумма=0,amount,9",
        "Сумма=1200.50,Сумма=1200.505,amount,9",
        "ДатаПоступило=04.03.2026,ДатаПоступило=31.02.2026,day,9",
        "КонецДокумента,СекцияДокумент=Ордер,unclosed,20",
        "КонецФайла,,ends,20",
        "1CClientBankExchange,1CClientBank,header,1"
    })
    void whatIsBrokenIsRefusedWithItsPlace(String sound, String broken, String what, String line) {
        String file = Files1C.of(Files1C.income("15", "1200.50", "40123456", "x"))
                .replaceFirst(sound, broken == null ? "" : broken);

        assertThatThrownBy(() -> StatementFile.read(written(file), Format.ONE_C, HRYVNIA))
                .isInstanceOfSatisfying(UnreadableStatement.class, e -> {
                    assertThat(e.reason().code()).isEqualTo("billing.bank.broken." + what);
                    assertThat(e.reason().facts().getFirst()).isEqualTo(line);
                });
    }

    @Property(tries = 200)
    void aFileCutAnywhereIsNeverTakenForAWhole(@ForAll @IntRange(min = 1, max = 10_000) int where) {
        String file = Files1C.of(
                Files1C.income("1", "10.00", "40123456", "один"), Files1C.income("2", "20.00", "40123456", "два"));
        int end = where % file.indexOf("КонецФайла");

        assertThatThrownBy(() ->
                        ClientBankExchange.read(file.substring(0, end).lines().toList(), HRYVNIA))
                .isInstanceOf(UnreadableStatement.class);
    }

    @Test
    void theSameLineTwiceInOneFileIsMoneyTwiceAndTheSameKeysInAnyOrder() throws IOException {
        String twin = Files1C.income("1", "10.00", "40123456", "один");
        String other = Files1C.income("2", "20.00", "40123456", "два");

        assertThat(read(Files1C.of(twin, twin, other)).byKey()).hasSize(3);
        assertThat(read(Files1C.of(other, twin, twin)).byKey().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        read(Files1C.of(twin, other, twin)).byKey().keySet());
    }

    private Statement read(String file) throws IOException {
        return StatementFile.read(written(file), null, HRYVNIA);
    }

    private Path written(String file) throws IOException {
        return Files.write(folder.resolve("statement.txt"), file.getBytes(StandardCharsets.UTF_8));
    }
}
