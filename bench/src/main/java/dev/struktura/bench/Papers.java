package dev.struktura.bench;

import dev.struktura.base.Money;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.Invoices;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.ProposalDraft;
import dev.struktura.offers.Proposals;
import dev.struktura.offers.catalogue.Percent;
import dev.struktura.staff.Viewer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** W8: invoices of ten positions printed to PDF with their payment code, on one thread and on two; what memory it takes. */
final class Papers {

    private static final int INVOICES = Integer.getInteger("bench.invoices", 10_000);
    private static final int WARM_UP = 500;
    private static final int LINES = 10;
    private static final double MEGABYTE = 1 << 20;

    private final Documents documents;
    private final Invoice invoice;

    private Papers(Documents documents, Invoice invoice) {
        this.documents = documents;
        this.invoice = invoice;
    }

    static void measure(Installation installation) throws InterruptedException, ExecutionException {
        Papers papers = new Papers(installation.bean(Documents.class), issued(installation));
        papers.print(WARM_UP, 1);
        for (int threads : new int[] {1, 2}) {
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            long bytes = papers.print(INVOICES, threads);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%nW8: %d invoices, %d threads: %.0f a second, %.1f kB each, peak heap %.0f MB%n",
                    INVOICES,
                    threads,
                    INVOICES / seconds,
                    bytes / 1024.0 / INVOICES,
                    peak() / MEGABYTE);
        }
    }

    /** Printed anew each time: asked for in another language, the one that was kept does not do. */
    private long print(int count, int threads) throws InterruptedException, ExecutionException {
        try (ExecutorService presses = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                parts.add(presses.submit(() -> IntStream.range(0, count / threads)
                        .mapToLong(i -> documents.of(invoice, Locale.ENGLISH).length)
                        .sum()));
            }
            long bytes = 0;
            for (Future<Long> part : parts) {
                bytes += part.get();
            }
            return bytes;
        }
    }

    private static Invoice issued(Installation installation) {
        Viewer head = installation.head();
        Deals deals = installation.bean(Deals.class);
        Deal deal = deals.open(StrukturaDeals.lead(1), head);
        deals.move(deal.id(), new Deals.Move("qualification", Map.of(), null, null), head);
        deals.move(deal.id(), new Deals.Move("proposal", StrukturaDeals.ANSWERS, null, null), head);
        installation.bean(Proposals.class).attach(deal, ProposalDraft.of(lines(), null), head);
        deals.move(deal.id(), new Deals.Move("agreement", StrukturaDeals.LEGAL, null, null), head);
        return installation.bean(Invoices.class).of(deal.id()).getFirst();
    }

    private static List<OfferLine> lines() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> new OfferLine(
                        "Впровадження системи обліку, етап " + i,
                        BigDecimal.TWO,
                        Money.of("1500.50", "UAH"),
                        null,
                        Percent.NONE,
                        false))
                .toList();
    }

    private static long peak() {
        return pools().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
