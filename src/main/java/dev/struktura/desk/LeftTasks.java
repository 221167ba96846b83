package dev.struktura.desk;

import static java.util.stream.Collectors.toMap;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Legacy;
import dev.struktura.structure.Substitutes;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tasks of a leaver: those of a deal go to whoever has the deal now, others to whoever of the team has the fewest. What others did
 * for them meanwhile is theirs, too; what they did for others is given back and finds another substitute.
 */
@Component
@Order(4)
class LeftTasks implements Legacy {

    private record Left(
            UUID id, @Nullable UUID deal, @Nullable UUID team) {}

    private final JdbcClient jdbc;
    private final CoverRows covers;
    private final TaskLoads loads;
    private final Deals deals;
    private final Substitutes substitutes;

    LeftTasks(JdbcClient jdbc, CoverRows covers, TaskLoads loads, Deals deals, Substitutes substitutes) {
        this.jdbc = jdbc;
        this.covers = covers;
        this.loads = loads;
        this.deals = deals;
        this.substitutes = substitutes;
    }

    @Override
    public List<Passed> count(Leaving leaving) {
        return List.of(new Passed.Moved("tasks", left(leaving).size()));
    }

    @Override
    public List<Passed> pass(Leaving leaving) {
        covers.returnFrom(leaving.person().id());
        List<Left> left = left(leaving);
        Map<UUID, Deal> known = deals(left);
        Map<EmployeeId, Integer> open = loads.all();
        for (Left task : left) {
            Deal deal = task.deal() == null ? null : known.get(task.deal());
            if (deal == null || !goesOnSoon(deal, leaving)) {
                loads.give(task.id(), taker(task, deal, open, leaving));
            }
        }
        return List.of();
    }

    /** Whether the deal was given to the leaver just now: it is looked for once more, and takes its tasks along. */
    private static boolean goesOnSoon(Deal deal, Leaving leaving) {
        return deal.status().goesOn() && leaving.person().id().equals(deal.owner());
    }

    private List<Left> left(Leaving leaving) {
        return jdbc.sql("""
            select t.id, t.deal, t.team
              from desk.task t
              left join desk.cover c on c.task = t.id and c.substitute = t.assignee
             where t.closed_at is null and coalesce(c.owner, t.assignee) = :person
               and t.id in (select id from desk.task where state = 'open' and assignee = :person
                            union all
                            select task from desk.cover where owner = :person)
             order by t.due_at, t.id
            """)
                .param("person", leaving.person().id().value())
                .query(Left.class)
                .list();
    }

    private Map<UUID, Deal> deals(List<Left> left) {
        List<DealId> about = left.stream()
                .flatMap(task -> Stream.ofNullable(task.deal()))
                .distinct()
                .map(DealId::new)
                .toList();
        return deals.byIds(about).stream().collect(toMap(deal -> deal.id().value(), deal -> deal));
    }

    private EmployeeId taker(Left task, @Nullable Deal deal, Map<EmployeeId, Integer> open, Leaving leaving) {
        if (leaving.heir() != null) {
            return leaving.heir();
        }
        EmployeeId taker = Optional.ofNullable(deal)
                .map(Deal::owner)
                .filter(owner -> !owner.equals(leaving.person().id()))
                .orElseGet(() -> substitutes.of(leaving, task.team() == null ? null : new TeamId(task.team()), open));
        open.merge(taker, 1, Integer::sum);
        return taker;
    }
}
