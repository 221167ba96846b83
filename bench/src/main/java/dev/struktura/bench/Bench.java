package dev.struktura.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Runs the workloads named on the command line, each on a server of its own: {@code w1} to {@code w9}. */
public final class Bench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 60));
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));

    private static final int[] CLIENTS = Stream.of(
                    System.getProperty("bench.clients", "1,4,8,16").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Map<String, Workload> all = Map.of(
                "w1", Bench::leadToPaid,
                "w2", installation -> TimersDue.race(installation, ROUNDS),
                "w3", installation -> OverHttp.measure(installation, ROUNDS, TURN, WARM_UP),
                "w4", WhoSeesWhat::measure,
                "w5", DealsFollow::measure,
                "w6", HistoryLedAgain::measure,
                "w7", Decisions::measure,
                "w8", Papers::measure,
                "w9", StatementsMatched::measure);
        for (String wanted : arguments) {
            try (Installation installation = Installation.start()) {
                all.get(wanted).measure(installation);
            }
        }
        System.exit(0);
    }

    private interface Workload {
        void measure(Installation installation) throws IOException, InterruptedException, ExecutionException;
    }

    private static void leadToPaid(Installation installation) throws InterruptedException, ExecutionException {
        try (FlowableDeals flowable = FlowableDeals.in(installation.database("flowable"))) {
            List<Contender> contenders =
                    List.of(new StrukturaDeals(installation), new FloorDeals(installation.floor()), flowable);
            Race race = new Race(contenders, ROUNDS, TURN).warmedUp(WARM_UP, 8);
            for (int clients : CLIENTS) {
                Report.print(
                        "W1: a deal from lead to paid in five steps, %d clients".formatted(clients),
                        "deals/s",
                        race.medians(clients));
            }
        }
    }
}
