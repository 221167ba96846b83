package dev.struktura.delivery;

import dev.struktura.base.Ids;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ActionHandler;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** By which plans projects go. Projects that have started keep the tasks they got. */
@Service
public class Plans {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<PlanStep>> STEPS = new TypeReference<>() {};

    private final PlanRows rows;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Plans(PlanRows rows, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Plan> all() {
        return rows.all();
    }

    public Optional<Plan> find(PlanId id) {
        return rows.find(id);
    }

    /**
     * The plan of a project: the tasks that the rule itself lists, else the plan of the process, else the standard one.
     *
     * @throws IllegalArgumentException when the rule lists tasks that are none
     */
    Plan.Terms of(ActionHandler.Order order) {
        Object tasks = order.with().get("tasks");
        return tasks == null
                ? rows.of(order.subject().process()).map(Plan::terms).orElse(StandardPlan.TERMS)
                : new Plan.Terms("", Set.of(), false, JSON.convertValue(tasks, STEPS));
    }

    @Transactional
    public PlanResult add(Plan.Terms terms, Viewer by) {
        return keep(new Plan(new PlanId(ids.next()), terms, 1), "project-plan-made", by);
    }

    /** @param wanted the versions of the plan that may be changed; null for any */
    @Transactional
    public PlanResult change(PlanId id, @Nullable Set<Long> wanted, Plan.Terms terms, Viewer by) {
        Optional<Plan> found = rows.hold(id);
        if (found.isEmpty()) {
            return new PlanResult.NoSuchPlan();
        }
        long version = found.get().version();
        return wanted != null && !wanted.contains(version)
                ? new PlanResult.Stale()
                : keep(new Plan(id, terms, version + 1), "project-plan-changed", by);
    }

    private PlanResult keep(Plan plan, String what, Viewer by) {
        Set<String> taken = rows.taken(plan.terms().processes(), plan.id());
        if (!taken.isEmpty()) {
            return new PlanResult.Taken(taken);
        }
        rows.put(plan, clock.instant(), by);
        tell(plan.terms().name(), what, by);
        return new PlanResult.Kept(plan);
    }

    /** Its processes go by the standard plan again; false when there was no such plan. */
    @Transactional
    public boolean remove(PlanId id, Viewer by) {
        Optional<Plan> found = rows.hold(id);
        found.ifPresent(plan -> {
            rows.remove(id);
            tell(plan.terms().name(), "project-plan-removed", by);
        });
        return found.isPresent();
    }

    private void tell(String name, String what, Viewer by) {
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("employee", by.id().value()),
                what,
                by.asActor(),
                null,
                null,
                Map.of("name", name)));
    }
}
