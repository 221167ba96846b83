package dev.struktura.bench;

import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * W3: with a large base, the first pages of list and board, then leads and moves over HTTP beside leads in process, which make the base
 * larger still.
 */
final class OverHttp {

    private static final int CLIENTS = 8;
    private static final int WARM_UP_PAGES = 700;
    private static final int PAGES = 300;

    private final AtomicLong numbers = new AtomicLong(5_000_000);
    private final List<Long> leads = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> moves = Collections.synchronizedList(new ArrayList<>());
    private final Deals deals;
    private final Viewer head;
    private final Caller caller;

    private OverHttp(Installation installation, Caller caller) {
        this.deals = installation.bean(Deals.class);
        this.head = installation.head();
        this.caller = caller;
    }

    static void measure(Installation installation, int rounds, Duration turn, Duration warmUp)
            throws IOException, InterruptedException, ExecutionException {
        LargeBase.fill(installation);
        try (ProductProcess product = ProductProcess.on(installation, ProductProcess.freePort())) {
            product.weigh("at rest");
            OverHttp http = new OverHttp(installation, new Caller(product.port(), "head"));
            http.readPages();
            http.race(rounds, turn, warmUp);
            product.weigh("after the load");
        }
    }

    private void race(int rounds, Duration turn, Duration warmUp)
            throws IOException, InterruptedException, ExecutionException {
        Contender kernel =
                contender(Report.FLOOR, () -> deals.open(StrukturaDeals.lead(numbers.incrementAndGet()), head));
        Contender http = contender("over HTTP", () -> timed(leads, () -> caller.lead(numbers.incrementAndGet())));
        Contender moving = contender("lead and move", () -> {
            String deal = caller.lead(numbers.incrementAndGet());
            timed(moves, () -> caller.move(deal, "qualification"));
        });
        Race race = new Race(List.of(kernel, http, moving), rounds, turn).warmedUp(warmUp, CLIENTS);
        leads.clear();
        moves.clear();
        Map<String, Double> medians = new LinkedHashMap<>(race.medians(CLIENTS));
        Report.print("W3: POST /leads at 8 clients (the floor here is the kernel in process)", "leads/s", medians);
        tell("POST /leads", leads, 0.99);
        tell("POST /deals/{id}/moves", moves, 0.99);
    }

    private void readPages() {
        System.out.println();
        read("list, API", () -> caller.get("/deals?limit=50"));
        read("list, page", () -> caller.page("/deals"));
        read("board, page", () -> caller.page("/board"));
    }

    private static void read(String what, Runnable page) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP_PAGES; i++) {
            page.run();
        }
        for (int i = 0; i < PAGES; i++) {
            timed(times, page);
        }
        tell(what, times, 0.95);
    }

    private static Contender contender(String name, Runnable unit) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run() {
                unit.run();
            }
        };
    }

    static void timed(List<Long> times, Runnable work) {
        long start = System.nanoTime();
        work.run();
        times.add(System.nanoTime() - start);
    }

    static void tell(String what, List<Long> nanos, double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "  %-24s median %6.1f ms  p%.0f %6.1f ms%n",
                what,
                at(sorted, 0.5),
                share * 100,
                at(sorted, share));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }
}
