package dev.struktura.structure;

import dev.struktura.base.Asking;
import dev.struktura.base.Company;
import dev.struktura.structure.TeamResults.Result;
import dev.struktura.structure.TeamResults.Span;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What teams reached in the whole weeks, months, quarters or years before now, in days of the company. */
@Service
public class TrackRecords {

    private final ObjectProvider<TeamResults> results;
    private final Company company;
    private final Clock clock;

    TrackRecords(ObjectProvider<TeamResults> results, Company company, Clock clock) {
        this.results = results;
        this.company = company;
        this.clock = clock;
    }

    public TrackRecord of(TeamId team, Goal goal) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), company.zone());
        List<Span> spans = spans(goal.period(), today);
        return counter(goal)
                .map(counter -> new TrackRecord(true, values(count(counter, team, goal, spans))))
                .orElse(TrackRecord.NOT_COUNTED);
    }

    /** What the team reached in the period that runs now; empty when nobody counts it or there is nothing to count yet. */
    public Optional<BigDecimal> soFar(TeamId team, Goal goal) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), company.zone());
        Span running = new Span(
                begin(goal.period(), today).atStartOfDay(company.zone()).toInstant(),
                clock.instant().plusSeconds(1));
        return counter(goal).stream()
                .flatMap(counter -> count(counter, team, goal, List.of(running)).stream())
                .map(Result::value)
                .findFirst();
    }

    private Optional<TeamResults> counter(Goal goal) {
        return results.stream()
                .filter(counter -> counter.metrics().contains(goal.metric()))
                .findFirst();
    }

    /** Also of deals that went on to teams unseen by whoever asks: of those it tells the number. */
    private static List<Result> count(TeamResults counter, TeamId team, Goal goal, List<Span> spans) {
        return Asking.asDepartment(() -> counter.of(team, goal.metric(), spans));
    }

    private static List<BigDecimal> values(List<Result> results) {
        return results.stream().map(Result::value).toList();
    }

    /** Those that are over, the earliest first. */
    private List<Span> spans(Goal.Period period, LocalDate today) {
        List<Span> spans = new ArrayList<>();
        LocalDate until = begin(period, today);
        for (int back = 0; back < periods(period); back++) {
            LocalDate from = begin(period, until.minusDays(1));
            spans.addFirst(new Span(
                    from.atStartOfDay(company.zone()).toInstant(),
                    until.atStartOfDay(company.zone()).toInstant()));
            until = from;
        }
        return spans;
    }

    /** So many say something and are not of another age. Ours. */
    private static int periods(Goal.Period period) {
        return switch (period) {
            case WEEK, MONTH -> 12;
            case QUARTER -> 8;
            case YEAR -> 3;
        };
    }

    private static LocalDate begin(Goal.Period period, LocalDate day) {
        return switch (period) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
