package dev.struktura.deals.web;

import dev.struktura.deals.DealId;
import dev.struktura.deals.NextSteps.NextStep;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows.
 *
 * @param columns the open stages in the order of the process
 * @param aside stages that end or park a deal: places to drop a card, not columns
 * @param people names by id, of everybody who may own a deal
 */
public record BoardView(
        ProcessVersion process,
        List<ProcessVersion> processes,
        List<Column> columns,
        List<Stage> aside,
        BoardFilter filter,
        Map<UUID, String> people,
        Map<DealId, NextStep> nextSteps) {

    /** The board without some of its columns. */
    BoardView without(Predicate<Column> which) {
        List<Column> left = columns.stream().filter(Predicate.not(which)).toList();
        return new BoardView(process, processes, left, aside, filter, people, nextSteps);
    }

    public @Nullable NextStep next(Card card) {
        return nextSteps.get(card.dealId());
    }

    public String ownerName(@Nullable UUID owner) {
        return owner == null ? "" : people.getOrDefault(owner, "");
    }

    /** Address of the board with this filter. */
    public String path() {
        return "/board/" + process.key() + "?" + filter.asQuery();
    }

    /** Address of the cards of a stage after a place. */
    public String morePath(String stage, String after) {
        return "/board/" + process.key() + "/" + stage + "?" + filter.asQuery() + "&after=" + after;
    }

    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.count() == 0);
    }
}
