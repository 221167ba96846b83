package dev.struktura.staff;

import dev.struktura.base.time.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks once more after a departure for what somebody was just giving to the leaver while they left. */
@Component
class LateGifts implements DueWork {

    /** Longer than any transaction lives that may have begun before the departure. */
    static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final DepartureTable table;
    private final ObjectProvider<Legacy> legacies;
    private final Staff staff;
    private final Clock clock;

    LateGifts(DepartureTable table, ObjectProvider<Legacy> legacies, Staff staff, Clock clock) {
        this.table = table;
        this.legacies = legacies;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.firstUnsettled().map(left -> left.plus(UNDER_WAY));
    }

    @Override
    @Transactional
    public int runDue() {
        Instant now = clock.instant();
        return table.settle(now.minus(UNDER_WAY), now)
                .map(report -> {
                    leaving(report, now)
                            .forEach(leaving -> legacies.orderedStream().forEach(legacy -> legacy.pass(leaving)));
                    return 1;
                })
                .orElse(0);
    }

    private Stream<Leaving> leaving(DepartureReport report, Instant now) {
        return staff.find(report.person()).stream()
                .flatMap(person -> staff.find(report.by()).stream()
                        .map(by -> new Leaving(person, report.heir(), now, by.asViewer())));
    }
}
