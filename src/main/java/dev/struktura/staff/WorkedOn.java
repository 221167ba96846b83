package dev.struktura.staff;

import static java.util.stream.Collectors.toMap;

import dev.struktura.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many deals and clients a leaver worked on in the days before, as the journal knows. */
@Component
@Order(9)
class WorkedOn implements Legacy {

    private final Journal journal;
    private final Peers peers;

    WorkedOn(Journal journal, Peers peers) {
        this.journal = journal;
        this.peers = peers;
    }

    @Override
    public List<Passed> count(Leaving leaving) {
        Instant since = leaving.at().minus(DepartureReport.LOOK_BACK);
        return List.of(
                peers.compared("deals", workedOn("deal", since), leaving),
                peers.compared("clients", workedOn("client", since), leaving));
    }

    private Map<EmployeeId, Integer> workedOn(String subjectType, Instant since) {
        return journal.subjectsByActor(subjectType, since).entrySet().stream()
                .collect(toMap(one -> new EmployeeId(one.getKey()), Map.Entry::getValue));
    }
}
