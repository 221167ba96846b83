package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saying what stands in which column, as it is seen. */
@StrukturaTest
class StatementColumnsScreenTest {

    private static final String HEADINGS = "Мій банк;Виписка\nКоли;Прийшло;Пішло;Хто;За що;Ідентифікатор\n";

    private static final String FIRST = """
        04.03.2026;1 200,50;;ТОВ «Ґанок»;Аванс за впровадження;M-1
        05.03.2026;;200,00;Банк;Комісія;M-2
        """;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    @Test
    void aPersonSaysWhatStandsWhereAndSeesAtOnceWhatWillBeRead() {
        for (Look look : List.of(
                Look.WIDE, Look.PHONE, Look.WIDE.dark(), Look.PHONE.dark().in("en"))) {
            sql.sql("delete from billing.statement_layout").update();
            try (Screen screen = browser.as(Sellers.HEAD, look)) {
                screen.open("/money");
                screen.mark();
                bring(screen, FIRST);
                screen.at("#statement-place-0").waitFor();
                screen.picture("statement-columns");
                screen.check();
                choose(screen, 0, "day");
                choose(screen, 1, "credit");
                screen.at(".statement-lines").waitFor();
                choose(screen, 3, "payer");
                assertThat(screen.focus()).isEqualTo("statement-place-3");
                screen.at("#statement-account").selectOption(new String[] {
                    screen.at("#statement-account option").nth(1).getAttribute("value")
                });
                screen.settle();
                screen.at(".statement-lines:has-text('Ґанок')").waitFor();
                screen.picture("statement-columns-said");
                screen.check();
                screen.at("#statement-preview .btn-primary").click();
                screen.page().waitForFunction("() => window.markedByTest !== true");
                bring(screen, "06.03.2026;7,00;;Їжак;Аванс;M-3\n");
                screen.at(".money-row:has-text('Їжак')").first().waitFor();
                assertThat(screen.at("#statement-place-0").count()).isZero();
            }
            sql.sql("delete from billing.payment where source = 'statement'").update();
        }
    }

    @Test
    void aBrokenLineIsNamedBeforeAnythingIsWritten() {
        sql.sql("delete from billing.statement_layout").update();
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/money");
            bring(screen, "04.03.2026;багато;;ТОВ «Ґанок»;Аванс;N-1\n");
            screen.at("#statement-place-0").waitFor();
            choose(screen, 0, "day");
            choose(screen, 1, "credit");
            screen.at("#statement-wrong:has-text('Рядок 3')").waitFor();
            screen.picture("statement-columns-wrong");
            screen.check();
        }
    }

    private static void bring(Screen screen, String rows) {
        byte[] file = (HEADINGS + rows).getBytes(Charset.forName("windows-1251"));
        screen.at("#money-file").setInputFiles(new FilePayload("bank.csv", "text/csv", file));
        screen.at(".money-upload > .btn-primary").click();
    }

    private static void choose(Screen screen, int place, String column) {
        screen.at("#statement-place-" + place).focus();
        screen.at("#statement-place-" + place).selectOption(column);
        screen.settle();
        screen.at("#statement-place-" + place + " option[value=" + column + "][selected]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }
}
