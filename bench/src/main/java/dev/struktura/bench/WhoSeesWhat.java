package dev.struktura.bench;

import dev.struktura.base.Asking;
import dev.struktura.clients.ClientList;
import dev.struktura.clients.ClientQuery;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * W4: what it costs that the database itself knows who may see what. The same questions are asked in turn with the policies on and
 * off, by the head of sales who sees everything and by a seller of one team; then pages over HTTP with the policies on, and a
 * record of others beside one that is not there.
 */
final class WhoSeesWhat {

    private static final int WARM_UP = 100;
    private static final int ASKED = 100;
    private static final int ROUNDS = 3;

    private static final ClientQuery FIRST_PAGE = new ClientQuery(null, null, ClientQuery.Sort.NAME);
    /** In some of the names; the other is in every eighth. */
    private static final String PART = "abcd";

    private static final String COMMON = "svitan";

    private static final ClientQuery PART_OF_A_NAME = new ClientQuery(PART, null, ClientQuery.Sort.NAME);
    private static final ClientQuery COMMON_WORD = new ClientQuery(COMMON, null, ClientQuery.Sort.NAME);

    private static final DealQuery ALL_DEALS = DealQuery.all();

    private final Installation installation;
    private final ClientList clients;
    private final DealLists deals;

    private WhoSeesWhat(Installation installation) {
        this.installation = installation;
        this.clients = installation.bean(ClientList.class);
        this.deals = installation.bean(DealLists.class);
    }

    static void measure(Installation installation) throws IOException, InterruptedException {
        LargeCompany.fill(installation);
        new WhoSeesWhat(installation).compare();
        try (ProductProcess product = ProductProcess.on(installation, ProductProcess.freePort())) {
            for (String person : List.of("head", "olena")) {
                readPages(person, new Caller(product.port(), person));
            }
            askForWhatIsNotTheirs(installation, new Caller(product.port(), "olena"));
        }
    }

    private void compare() {
        Map<String, Runnable> questions = new LinkedHashMap<>();
        for (String person : List.of("head", "olena")) {
            Viewer viewer = installation.viewer(person);
            questions.put(person + ": clients, first page", () -> clients.page(FIRST_PAGE, viewer, null, 50));
            questions.put(person + ": clients, part of a name", () -> clients.page(PART_OF_A_NAME, viewer, null, 50));
            questions.put(person + ": clients, a common word", () -> clients.page(COMMON_WORD, viewer, null, 50));
            questions.put(person + ": deals, first page", () -> deals.page(ALL_DEALS, null, 50, viewer));
            ask(viewer, questions);
            questions.clear();
        }
    }

    private void ask(Viewer viewer, Map<String, Runnable> questions) {
        Locks locks = new Locks(installation.bean(DataSource.class));
        questions.forEach((name, question) -> {
            List<Long> guarded = new ArrayList<>();
            List<Long> open = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                guarded.addAll(times(viewer, question));
                locks.off();
                open.addAll(times(viewer, question));
                locks.on();
            }
            System.out.printf(
                    Locale.ROOT,
                    "  %-32s with policies %7.2f ms, without %7.2f ms, ratio %.2f%n",
                    name,
                    at(guarded, 0.5),
                    at(open, 0.5),
                    at(guarded, 0.5) / at(open, 0.5));
        });
    }

    private static List<Long> times(Viewer viewer, Runnable question) {
        List<Long> times = new ArrayList<>();
        Asking.as(viewer.id().value(), () -> {
            for (int i = 0; i < WARM_UP + ASKED; i++) {
                times.add(time(question));
            }
        });
        return times.subList(WARM_UP, times.size());
    }

    private static void readPages(String person, Caller caller) {
        System.out.println();
        page(person + ": clients, first page", () -> caller.page("/clients"));
        page(person + ": clients, part of a name", () -> caller.page("/clients?q=" + PART));
        page(person + ": clients, a common word", () -> caller.page("/clients?q=" + COMMON));
        page(person + ": deals, first page", () -> caller.page("/deals"));
        page(person + ": board", () -> caller.page("/board"));
    }

    /** In turn, so that whatever slows the machine slows both. */
    private static void askForWhatIsNotTheirs(Installation installation, Caller caller) {
        List<UUID> foreign = new JdbcTemplate(installation.bean(DataSource.class)).queryForList("""
            select c.id from clients.client c
             where c.team_id in (select id from structure.team where name like 'Team %')
               and not exists (select from deals.deal d where d.client_id = c.id)
             limit 400\
            """, UUID.class);
        List<Long> theirs = new ArrayList<>();
        List<Long> nobodys = new ArrayList<>();
        for (UUID id : foreign) {
            theirs.add(time(() -> caller.notFound("/clients/" + id)));
            nobodys.add(time(() -> caller.notFound("/clients/" + UUID.randomUUID())));
        }
        System.out.printf(
                Locale.ROOT,
                "%n  not yours: median %.2f ms, not there: %.2f ms, ratio %.2f%n",
                at(theirs.subList(WARM_UP, theirs.size()), 0.5),
                at(nobodys.subList(WARM_UP, nobodys.size()), 0.5),
                at(theirs.subList(WARM_UP, theirs.size()), 0.5) / at(nobodys.subList(WARM_UP, nobodys.size()), 0.5));
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void page(String what, Runnable page) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            times.add(time(page));
        }
        List<Long> warm = times.subList(WARM_UP, times.size());
        System.out.printf(
                Locale.ROOT, "  %-32s median %7.1f ms, p95 %7.1f ms over HTTP%n", what, at(warm, 0.5), at(warm, 0.95));
    }

    private static double at(List<Long> nanos, double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }
}
