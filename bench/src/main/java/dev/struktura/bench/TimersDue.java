package dev.struktura.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** W2: many timers pend, and a quarter of them comes due at once. */
final class TimersDue {

    static final int PENDING = Integer.getInteger("bench.pending", 200_000);
    static final int DUE = PENDING / 4;

    private TimersDue() {}

    /** In turn, round after round; the first round is not counted. */
    static void race(Installation installation, int rounds) {
        try (Firing struktura = new StrukturaTimers(installation);
                Firing floor = new FloorTimers(installation.floor());
                Firing scheduler = new SchedulerTimers(installation.database("scheduler"));
                Firing flowable = FlowableTimers.in(installation.database("flowable_timers"))) {
            Map<String, List<Double>> rates = new LinkedHashMap<>();
            for (int round = 0; round <= rounds; round++) {
                for (Firing contender : List.of(struktura, floor, scheduler, flowable)) {
                    double rate = contender.rate();
                    if (round > 0) {
                        rates.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                                .add(rate);
                    }
                }
            }
            Map<String, Double> medians = new LinkedHashMap<>();
            rates.forEach((name, all) -> medians.put(name, Race.median(all)));
            Report.print("W2: %d timers pend, %d come due at once".formatted(PENDING, DUE), "timers/s", medians);
        }
    }
}
