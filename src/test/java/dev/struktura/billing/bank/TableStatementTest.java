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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableStatementTest {

    private static final Currency HRYVNIA = Currency.getInstance("UAH");

    private static final String FILE = """
        Виписка за рахунком;ТОВ ТехФлоу
        Дата операції;Сума;Валюта;Контрагент;ЄДРПОУ контрагента;Рахунок контрагента;Призначення платежу;Референс
        04.03.2026 12:30:00;1 200,50;UAH;"ТОВ ""Ґанок""\";40123456;UA1;Рахунок 2026-00017;B-15
        04.03.2026;-200,00;UAH;Банк;;;Комісія;B-16
        Разом;1 000,50;;;;;;
        """;

    @TempDir
    Path folder;

    @Test
    void aTableIsUnderstoodByItsHeadersInTheEncodingOfTheBank() throws IOException {
        Statement read = read(FILE, Charset.forName("windows-1251"), Map.of());

        assertThat(read.format()).isEqualTo(Format.CSV);
        assertThat(read.outgoing()).isEqualTo(1);
        assertThat(read.lines())
                .containsExactly(new StatementLine(
                        "",
                        LocalDate.of(2026, 3, 4),
                        Money.of("1200.50", "UAH"),
                        "B-15",
                        new Payer("ТОВ \"Ґанок\"", "40123456", "UA1"),
                        "Рахунок 2026-00017"));
    }

    @Test
    void headersNobodyKnowsAreMapped() throws IOException {
        String file = "When,In,Out,Who\n2026-03-04,\"1,200.50\",,Porch\n2026-03-04,,5,Bank\n";
        Map<String, TableColumn> columns =
                Map.of("When", TableColumn.DAY, "In", TableColumn.CREDIT, "Who", TableColumn.PAYER);

        Statement read = read(file, StandardCharsets.UTF_8, columns);

        assertThat(read.lines())
                .extracting(line -> line.payer().name() + " " + line.amount())
                .containsExactly("Porch 1200.50 UAH");
        assertThat(read.outgoing()).isEqualTo(1);
        assertThatThrownBy(() -> read(file, StandardCharsets.UTF_8, Map.of()))
                .isInstanceOfSatisfying(
                        UnreadableStatement.class,
                        e -> assertThat(e.reason().code()).isEqualTo("billing.bank.columns"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 200,50|багато|broken.amount|3",
                "04.03.2026 12|34.03.2026 12|broken.day|3",
                ";UAH;\"ТОВ|;ГРН;\"ТОВ|broken.currency|3"
            })
    void whatIsBrokenIsRefusedWithItsPlace(String sound, String broken, String what, String line) {
        assertThatThrownBy(() -> read(FILE.replace(sound, broken), StandardCharsets.UTF_8, Map.of()))
                .isInstanceOfSatisfying(UnreadableStatement.class, e -> {
                    assertThat(e.reason().code()).isEqualTo("billing.bank." + what);
                    assertThat(e.reason().facts().getFirst()).isEqualTo(line);
                });
    }

    private Statement read(String file, Charset charset, Map<String, TableColumn> columns) throws IOException {
        Path written = Files.write(folder.resolve("statement.csv"), file.getBytes(charset));
        return StatementFile.read(written, null, new Reading(HRYVNIA, columns));
    }
}
