package dev.struktura.desk;

import dev.struktura.deals.Deal;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a deal can go from where it stands, and what it needs on the way. */
@Component
class Ways {

    private final ProcessVersions versions;

    Ways(ProcessVersions versions) {
        this.versions = versions;
    }

    /** The next stage on the way to the client's money; empty at the end of the way, or where only an event leads on. */
    Optional<Stage> forward(Deal deal) {
        ProcessVersion version = versionOf(deal);
        List<Stage> order = version.stages();
        Stage here = version.stage(deal.stage().key());
        return here.next().stream()
                .map(version::stage)
                .filter(there -> there.kind() == Stage.Kind.OPEN || there.kind() == Stage.Kind.WON)
                .filter(there -> here.kind() != Stage.Kind.OPEN || order.indexOf(there) > order.indexOf(here))
                .findFirst();
    }

    /** What this stage asks for and the gate of the next one wants, in that order. */
    List<Field> fields(Deal deal) {
        ProcessVersion version = versionOf(deal);
        Set<String> keys = new LinkedHashSet<>(deal.stage().ask());
        forward(deal).ifPresent(next -> keys.addAll(next.gate()));
        List<Field> fields = new ArrayList<>();
        keys.forEach(key -> version.field(key).ifPresent(fields::add));
        return fields;
    }

    /** Whether a clear no has a place to go from here. */
    boolean canPark(Deal deal) {
        ProcessVersion version = versionOf(deal);
        return deal.stage().next().stream().map(version::stage).anyMatch(there -> there.kind() == Stage.Kind.PARKED);
    }

    private ProcessVersion versionOf(Deal deal) {
        return versions.get(deal.process(), deal.processVersion());
    }
}
