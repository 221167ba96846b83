package dev.struktura.bench;

import dev.struktura.base.Money;
import dev.struktura.billing.bank.Candidate;
import dev.struktura.billing.bank.Matching;
import dev.struktura.billing.bank.Reading;
import dev.struktura.billing.bank.Statement;
import dev.struktura.billing.bank.StatementFile;
import dev.struktura.billing.bank.StatementLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * W9: a statement of 100 000 lines is read and matched against 20 000 invoices that owe, on one thread. One line in five names its
 * invoice, one in five has the tax id and the sum of one, the others resemble several or none.
 */
final class StatementsMatched {

    private static final int LINES = Integer.getInteger("bench.lines", 100_000);
    private static final int INVOICES = 20_000;
    private static final int CLIENTS = 4_000;
    private static final int ROUNDS = 3;
    private static final Currency UAH = Currency.getInstance("UAH");

    private StatementsMatched() {}

    static void measure(Installation installation) throws IOException {
        Path file = Files.createTempFile("statement", ".txt");
        try {
            write(file);
            List<Double> read = new ArrayList<>();
            List<Double> matched = new ArrayList<>();
            long clear = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                Statement statement = StatementFile.read(file, null, new Reading(UAH));
                int kept = statement.byKey().size();
                read.add(since(begun));
                begun = System.nanoTime();
                clear = matched(statement);
                matched.add(since(begun));
                if (kept != LINES) {
                    throw new IllegalStateException("lines that are the same: " + (LINES - kept));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nW9: %d lines read in %.1f s of %s, matched against %d invoices in %.1f s of %s; %d beyond doubt%n",
                    LINES,
                    Race.median(read),
                    read,
                    INVOICES,
                    Race.median(matched),
                    matched,
                    clear);
        } finally {
            Files.delete(file);
        }
    }

    private static long matched(Statement statement) {
        Matching matching = Matching.among(candidates());
        long clear = 0;
        for (StatementLine line : statement.lines()) {
            clear += matching.claims(line.amount(), line.payer(), line.purpose()).isEmpty() ? 0 : 1;
        }
        return clear;
    }

    private static List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int invoice = 0; invoice < INVOICES; invoice++) {
            candidates.add(Candidate.of(
                    new UUID(1, invoice), number(invoice), sum(invoice), taxId(invoice % CLIENTS), name(invoice % CLIENTS)));
        }
        return candidates;
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("1CClientBankExchange\nВерсияФормата=1.03\nКодировка=UTF-8\nРасчСчет=UA213223130000026007233566001\n");
            for (int line = 0; line < LINES; line++) {
                int invoice = random.nextInt(INVOICES);
                int payer = line % 5 == 2 ? random.nextInt(CLIENTS) : invoice % CLIENTS;
                boolean exact = line % 5 < 2;
                out.write("""
                    СекцияДокумент=Платежное поручение
                    Номер=%d
                    Дата=03.03.2026
                    Сумма=%s
                    ДатаПоступило=04.03.2026
                    ПлательщикСчет=UA903052992990004149123456789
                    Плательщик=%s
                    ПлательщикИНН=%s
                    ПолучательСчет=UA213223130000026007233566001
                    НазначениеПлатежа=Оплата за послуги згідно %s, без ПДВ
                    КонецДокумента
                    """.formatted(
                                line,
                                exact ? sum(invoice).amount() : BigDecimal.valueOf(random.nextInt(1_000_000), 2).add(BigDecimal.ONE),
                                name(payer),
                                taxId(payer),
                                line % 5 == 0 ? "рахунку " + number(invoice) : "договору " + line));
            }
            out.write("КонецФайла\n");
        }
    }

    private static String number(int invoice) {
        return "2026-%05d".formatted(invoice + 1);
    }

    private static Money sum(int invoice) {
        return new Money(BigDecimal.valueOf(10_000 + invoice * 7L, 2), UAH);
    }

    private static String taxId(int client) {
        return "%08d".formatted(30_000_000 + client);
    }

    private static String name(int client) {
        return "ТОВ «Клієнт %d Схід»".formatted(client);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
