package dev.struktura.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mt940FileTest {

    private static final Reading HRYVNIA = new Reading(Currency.getInstance("UAH"));

    private static final String FILE = """
        {1:F01AAAAUA2XXXXX0000000000}{2:O9400000}{4:
        :20:STMT-1
        :25:26007233566001
        :28C:63/1
        :60F:C260303UAH1000,00
        :61:2603040304C1200,50NTRF2026-17//B-15
        :86:Оплата за рахунком 2026-00017 від 03.03.2026 за послуги
        розробки
        :61:260304D200,NMSCNONREF//B-16
        :86:Комісія банку
        :61:260304RD0,50NMSCNONREF
        :62F:C260304UAH2001,00
        -}
        """;

    @TempDir
    Path folder;

    @Test
    void creditsAreReadAndDebitsPassedOver() throws IOException {
        Statement read = read(FILE);

        assertThat(read.format()).isEqualTo(Format.MT940);
        assertThat(read.outgoing()).isEqualTo(1);
        assertThat(read.lines())
                .containsExactly(
                        new StatementLine(
                                "26007233566001",
                                LocalDate.of(2026, 3, 4),
                                Money.of("1200.50", "UAH"),
                                "B-15",
                                Payer.UNKNOWN,
                                "Оплата за рахунком 2026-00017 від 03.03.2026 за послуги розробки"),
                        new StatementLine(
                                "26007233566001",
                                LocalDate.of(2026, 3, 4),
                                Money.of("0.50", "UAH"),
                                "",
                                Payer.UNKNOWN,
                                ""));
    }

    @Test
    void whoPaidIsReadFromNumberedPartsAndFromWordsBetweenSlashes() throws IOException {
        String numbered = FILE.replaceAll(
                "(?s):86:Оплата.*?розробки",
                ":86:166?00GUTSCHRIFT?20EREF+E-1SVWZ+Invoice"
                        + " 2026-?2100017?30DEUTDEFF?31DE02120300000000202051?32Porch?33 GmbH");
        String slashed = FILE.replaceAll(
                "(?s):86:Оплата.*?розробки",
                ":86:/EREF/E-1/IBAN/DE02120300000000202051/NAME/Porch GmbH/REMI/USTD//Invoice 2026-00017");
        Payer porch = new Payer("Porch GmbH", "", "DE02120300000000202051");

        for (String file : new String[] {numbered, slashed}) {
            StatementLine line = read(file).lines().getFirst();
            assertThat(line.payer()).isEqualTo(porch);
            assertThat(line.purpose()).isEqualTo("Invoice 2026-00017");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1200,50NTRF|C1200,51NTRF|balance|12",
                ":61:260304D200,NMSCNONREF//B-16|:21:nothing|balance|12",
                ":61:2603040304C1200,50|:61:26030403C1200,50|line|6",
                ":61:260304D|:61:261304D|day|9",
                ":62F:C260304UAH2001,00|-|ends|13",
                "C260303UAH1000,00|C260303UAHmuch|amount|5"
            })
    void whatIsBrokenIsRefusedWithItsPlace(String sound, String broken, String what, String line) {
        assertThatThrownBy(() -> read(FILE.replace(sound, broken)))
                .isInstanceOfSatisfying(UnreadableStatement.class, e -> {
                    assertThat(e.reason().code()).isEqualTo("billing.bank.broken." + what);
                    assertThat(e.reason().facts().getFirst()).isEqualTo(line);
                });
    }

    private Statement read(String file) throws IOException {
        return StatementFile.read(Files.writeString(folder.resolve("statement.sta"), file), null, HRYVNIA);
    }
}
