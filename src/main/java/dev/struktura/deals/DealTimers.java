package dev.struktura.deals;

import dev.struktura.process.Stimulus;
import dev.struktura.process.Timer;
import dev.struktura.process.TimerTarget;
import dev.struktura.process.Timers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lets timers elapse on the deals they belong to; a deal that is busy keeps its timer for the next round. */
@Component
class DealTimers implements TimerTarget {

    private final DealRows rows;
    private final Timers timers;
    private final Engine engine;

    DealTimers(DealRows rows, Timers timers, Engine engine) {
        this.rows = rows;
        this.timers = timers;
        this.engine = engine;
    }

    @Override
    public Set<Timer> elapse(List<Timer> due) {
        List<DealRow> free = rows.lockFree(due.stream().map(Timer::caseId).collect(Collectors.toSet()));
        Set<UUID> locked = free.stream().map(DealRow::id).collect(Collectors.toSet());
        List<Timer> firing =
                due.stream().filter(timer -> locked.contains(timer.caseId())).toList();
        List<Outcome> outcomes = engine.on(free, commands(firing));
        timers.disarm(ignored(firing, outcomes));
        return new HashSet<>(firing);
    }

    /** Timers of a visit that is over end without anything happening. */
    private static List<Timer> ignored(List<Timer> firing, List<Outcome> outcomes) {
        return IntStream.range(0, firing.size())
                .filter(place -> outcomes.get(place) instanceof Outcome.Nothing)
                .mapToObj(firing::get)
                .toList();
    }

    /** From the last to the first, as each has to know what comes due after it. */
    private static List<Command> commands(List<Timer> firing) {
        Map<UUID, Set<String>> next = new HashMap<>();
        List<Command> commands = new ArrayList<>();
        for (Timer timer : firing.reversed()) {
            Set<String> later = next.computeIfAbsent(timer.caseId(), deal -> new HashSet<>());
            Stimulus elapse = new Stimulus.Elapse(timer.rule(), timer.visit(), timer.dueAt(), later);
            commands.add(Command.of(new DealId(timer.caseId()), elapse, null));
            later.add(timer.rule());
        }
        return commands.reversed();
    }
}
