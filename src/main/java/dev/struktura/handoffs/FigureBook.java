package dev.struktura.handoffs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the handoffs of a period for those who lead the teams, or may see all. */
@Component
public class FigureBook {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final HandoffRows rows;
    private final Rules rules;
    private final Deals deals;
    private final Structure structure;
    private final People people;
    private final Clock clock;

    FigureBook(
            JdbcClient jdbc,
            HandoffRows rows,
            Rules rules,
            Deals deals,
            Structure structure,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
        this.deals = deals;
        this.structure = structure;
        this.people = people;
        this.clock = clock;
    }

    public static boolean isFor(Viewer viewer) {
        return viewer.leads() || viewer.seesEverything();
    }

    /** Of handoffs offered from one moment until before another, between teams the viewer sees. */
    public Figures of(Instant from, Instant until, Viewer viewer) {
        List<Handoff> some = jdbc.sql("""
            select * from handoffs.handoff
             where offered_at >= :from and offered_at < :until and (from_team = any(:teams) or to_team = any(:teams) or :all)
             order by id
            """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param(
                        "teams",
                        structure.teamsSeenBy(viewer).stream()
                                .map(team -> team.value())
                                .toArray(UUID[]::new))
                .param("all", viewer.seesEverything())
                .query(rows::read)
                .list();
        Set<HandoffId> unworked = unworked(some);
        return new Figures(
                line("", "", some, unworked),
                lines(
                        some,
                        unworked,
                        one -> new Name(one.from().teamName(), one.to().teamName())),
                lines(
                        some.stream().filter(one -> one.to().employee() != null).toList(),
                        unworked,
                        one -> new Name(nameOf(one.to().employee()), one.to().teamName())));
    }

    /** What a line is called: two teams, or a person and their team. */
    private record Name(String first, String second) {}

    private List<Figures.Line> lines(List<Handoff> some, Set<HandoffId> unworked, Function<Handoff, Name> name) {
        return some.stream().collect(groupingBy(name)).entrySet().stream()
                .map(group -> line(group.getKey().first(), group.getKey().second(), group.getValue(), unworked))
                .sorted(Comparator.comparingInt(Figures.Line::offered)
                        .reversed()
                        .thenComparing(Figures.Line::from)
                        .thenComparing(Figures.Line::to))
                .toList();
    }

    private Figures.Line line(String from, String to, List<Handoff> some, Set<HandoffId> unworked) {
        Instant now = clock.instant();
        List<Handoff> accepted = in(some, HandoffState.ACCEPTED);
        List<Handoff> open = in(some, HandoffState.OFFERED);
        return new Figures.Line(
                from,
                to,
                some.size(),
                accepted.size(),
                count(accepted, one -> !one.direct() && answer(one).silent()),
                count(accepted, Handoff::direct),
                in(some, HandoffState.RETURNED).stream()
                        .collect(groupingBy(
                                one -> Objects.requireNonNullElse(answer(one).reason(), ReturnReason.OTHER.word()),
                                summingInt(one -> 1))),
                in(some, HandoffState.WITHDRAWN).size(),
                open.size(),
                median(accepted.stream()
                        .filter(one -> !one.direct())
                        .map(one -> answer(one).took())
                        .sorted()
                        .toList()),
                count(accepted, one -> unworked.contains(one.id())),
                count(open, one -> one.dueAt().isBefore(now)));
    }

    /** Those taken on which nobody has acted since, though there was time by the rule of the two teams. */
    private Set<HandoffId> unworked(List<Handoff> some) {
        Instant now = clock.instant();
        List<Handoff> taken = in(some, HandoffState.ACCEPTED).stream()
                .filter(one ->
                        answer(one).at().plus(rules.of(one.pair()).idle()).isBefore(now))
                .toList();
        Set<HandoffId> unworked = new HashSet<>();
        for (int from = 0; from < taken.size(); from += BATCH) {
            List<Handoff> batch = taken.subList(from, Math.min(taken.size(), from + BATCH));
            Map<DealId, List<Deal>> asTheyAre =
                    deals.byIds(batch.stream().map(Handoff::deal).distinct().toList()).stream()
                            .collect(groupingBy(Deal::id));
            batch.stream()
                    .filter(one -> asTheyAre.getOrDefault(one.deal(), List.of()).stream()
                            .anyMatch(deal ->
                                    !deal.lastActionAt().isAfter(answer(one).at())))
                    .map(Handoff::id)
                    .forEach(unworked::add);
        }
        return unworked;
    }

    /** The middle one of sorted times; of an even number the longer of the two in the middle. */
    private static @Nullable Duration median(List<Duration> sorted) {
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }

    private static List<Handoff> in(List<Handoff> some, HandoffState state) {
        return some.stream().filter(one -> one.state() == state).toList();
    }

    private static int count(List<Handoff> some, Predicate<Handoff> wanted) {
        return (int) some.stream().filter(wanted).count();
    }

    private static Handoff.Answer answer(Handoff handoff) {
        return Objects.requireNonNull(handoff.answer());
    }

    private String nameOf(@Nullable EmployeeId person) {
        return people.nameOf(person);
    }
}
