package dev.struktura.billing.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.struktura.base.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamtFileTest {

    private static final Reading HRYVNIA = new Reading(Currency.getInstance("UAH"));

    private static final String STATEMENT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
        <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
        %s
        </Stmt></BkToCstmrStmt></Document>
        """;

    private static final String ENTRY = """
        <Ntry><Amt Ccy="EUR">1250.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>2026-03-04</Dt></BookgDt><AcctSvcrRef>B-1</AcctSvcrRef>
        <NtryDtls><TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs>
        <RltdPties><Dbtr><Nm>Porch GmbH</Nm></Dbtr><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct></RltdPties>
        <RmtInf><Ustrd>Invoice 2026-00017</Ustrd><Ustrd>thank you</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        """;

    @TempDir
    Path folder;

    @Test
    void anEntryIsReadWithWhoPaidAndWhatFor() throws IOException {
        Statement read = read(STATEMENT.formatted(ENTRY));

        assertThat(read.format()).isEqualTo(Format.CAMT_053);
        assertThat(read.lines())
                .containsExactly(new StatementLine(
                        "DE89370400440532013000",
                        LocalDate.of(2026, 3, 4),
                        Money.of("1250.00", "EUR"),
                        "E-1",
                        new Payer("Porch GmbH", "", "DE02120300000000202051"),
                        "Invoice 2026-00017 thank you"));
    }

    @Test
    void laterVersionsAndNotificationsAreReadAlike() throws IOException {
        String later = STATEMENT
                .formatted(ENTRY)
                .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                .replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
                .replace("<Dbtr><Nm>Porch GmbH</Nm></Dbtr>", "<Dbtr><Pty><Nm>Porch GmbH</Nm></Pty></Dbtr>");

        Statement read = read(later);

        assertThat(read.format()).isEqualTo(Format.CAMT_054);
        assertThat(read.lines()).isEqualTo(read(STATEMENT.formatted(ENTRY)).lines());
    }

    @Test
    void aBatchIsALineForEachTransferAndOneLineWhenItsPartsDoNotAddUp() throws IOException {
        String two = """
            <TxDtls><Refs><TxId>1</TxId></Refs><Amt Ccy="EUR">1000.00</Amt></TxDtls>
            <TxDtls><Refs><TxId>2</TxId></Refs><Amt Ccy="EUR">%s</Amt></TxDtls>
            """;
        String batch = ENTRY.replaceAll("(?s)<TxDtls>.*</TxDtls>", two);

        assertThat(read(STATEMENT.formatted(batch.formatted("250.00"))).lines())
                .extracting(line -> line.bankId() + " " + line.amount())
                .containsExactly("1 1000.00 EUR", "2 250.00 EUR");
        assertThat(read(STATEMENT.formatted(batch.formatted("249.00"))).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("1250.00 EUR");
    }

    @Test
    void whatWentOutIsPassedOverWhatIsPendingIsNotEvenThatAndATakenBackDebitIsIncome() throws IOException {
        String debit = ENTRY.replace("CRDT", "DBIT");
        String pending = ENTRY.replace("BOOK<", "PDNG<");
        String back = debit.replace("</CdtDbtInd>", "</CdtDbtInd><RvslInd>true</RvslInd>");

        Statement read = read(STATEMENT.formatted(debit + pending + back));

        assertThat(read.outgoing()).isEqualTo(1);
        assertThat(read.lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1250.00,much,amount,4",
        "Ccy=\"EUR\",Ccy=\"E\",currency,4",
        "2026-03-04,2026-13-04,day,4",
        "CRDT,LEFT,side,4",
        "</Stmt>,,xml,10",
        "BkToCstmrStmt,Letter,camt,1"
    })
    void whatIsBrokenIsRefusedWithItsPlace(String sound, String broken, String what, String line) {
        String file = STATEMENT.formatted(ENTRY).replace(sound, broken == null ? "" : broken);

        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableStatement.class, e -> {
            assertThat(e.reason().code()).isEqualTo("billing.bank.broken." + what);
            assertThat(e.reason().facts().getFirst()).isEqualTo(line);
        });
    }

    @Test
    void noOtherFileIsReadAndNothingGrowsByADocumentType() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        for (String doctype :
                new String[] {outside, laughs.append("]>").toString(), "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x\">"
                }) {
            String file =
                    STATEMENT.formatted(ENTRY.replace("thank you", "&e;")).replace("<Document", doctype + "<Document");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> read(file))
                            .isInstanceOf(UnreadableStatement.class)
                            .hasMessageNotContaining("the secret"));
        }
    }

    @Test
    void allStatementsOfAnArchiveAreReadTogether() throws IOException {
        String other = ENTRY.replace("E-1", "E-2");

        Statement read = StatementFile.read(zip(STATEMENT.formatted(ENTRY), STATEMENT.formatted(other)), null, HRYVNIA);

        assertThat(read.lines()).extracting(StatementLine::bankId).containsExactly("E-1", "E-2");
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
        String bomb = STATEMENT.formatted("<!-- " + " ".repeat(80 << 20) + " -->");

        assertThatThrownBy(() -> StatementFile.read(zip(bomb), null, HRYVNIA))
                .isInstanceOfSatisfying(
                        UnreadableStatement.class,
                        e -> assertThat(e.reason().code()).isEqualTo("billing.bank.archive"));
    }

    @Test
    void anArchiveWithOneBrokenStatementIsRefusedWhole() throws IOException {
        Path archive = zip(STATEMENT.formatted(ENTRY), "<Document>");

        assertThatThrownBy(() -> StatementFile.read(archive, null, HRYVNIA)).isInstanceOf(UnreadableStatement.class);
    }

    private Path zip(String... statements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < statements.length; i++) {
                zip.putNextEntry(new ZipEntry("statement-" + i + ".xml"));
                zip.write(statements[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("statements.zip"), out.toByteArray());
    }

    private Statement read(String file) throws IOException {
        return StatementFile.read(Files.writeString(folder.resolve("camt.xml"), file), null, HRYVNIA);
    }
}
