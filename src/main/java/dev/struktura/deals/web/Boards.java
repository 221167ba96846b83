package dev.struktura.deals.web;

import dev.struktura.deals.DealReadings;
import dev.struktura.deals.web.BoardRows.Cursor;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the board together for whoever looks. */
@Component
class Boards {

    private final BoardRows rows;
    private final ProcessVersions processes;
    private final Structure structure;
    private final DealPeople people;
    private final DealSteps steps;
    private final DealReadings readings;

    Boards(
            BoardRows rows,
            ProcessVersions processes,
            Structure structure,
            DealPeople people,
            DealSteps steps,
            DealReadings readings) {
        this.rows = rows;
        this.processes = processes;
        this.structure = structure;
        this.people = people;
        this.steps = steps;
        this.readings = readings;
    }

    /** The whole board; deals that earlier versions lead stand in columns of their own where the latest has no such stage. */
    BoardView of(ProcessVersion process, BoardFilter filter, Viewer viewer) {
        List<Stage> all = Stream.concat(process.stages().stream(), processes.stagesBefore(process).stream())
                .toList();
        BoardView board = of(process, all, filter, viewer);
        return board.without(column ->
                column.count() == 0 && process.find(column.stage().key()).isEmpty());
    }

    /** A stage of the process, or one that only earlier versions have. */
    Optional<Stage> stage(ProcessVersion process, String key) {
        return process.find(key)
                .or(() -> processes.stagesBefore(process).stream()
                        .filter(stage -> stage.key().equals(key))
                        .findFirst());
    }

    /** The board with columns for those of the stages that are open. */
    BoardView of(ProcessVersion process, List<Stage> stages, BoardFilter filter, Viewer viewer) {
        List<Stage> open =
                stages.stream().filter(stage -> stage.kind() == Stage.Kind.OPEN).toList();
        List<Column> columns = rows.columns(process.key(), open, Sight.of(viewer, structure), filter);
        List<Card> cards =
                columns.stream().flatMap(column -> column.cards().stream()).toList();
        count(cards, viewer);
        return view(process, columns, cards, filter);
    }

    /** The board around these cards, without columns. */
    BoardView around(List<Card> cards, ProcessVersion process, BoardFilter filter) {
        return view(process, List.of(), cards, filter);
    }

    /** The cards after a place, one more than a page holds. */
    List<Card> cards(ProcessVersion process, Stage stage, BoardFilter filter, Viewer viewer, Cursor after) {
        List<Card> cards = rows.cards(process.key(), stage.key(), Sight.of(viewer, structure), filter, after);
        count(Cursor.page(cards), viewer);
        return cards;
    }

    private void count(List<Card> shown, Viewer viewer) {
        readings.shown(shown.stream().map(Card::clientId).toList(), viewer);
    }

    private BoardView view(ProcessVersion process, List<Column> columns, List<Card> cards, BoardFilter filter) {
        List<Stage> aside = process.stages().stream()
                .filter(stage -> stage.kind() != Stage.Kind.OPEN)
                .toList();
        var next = steps.of(cards.stream().map(Card::dealId).toList(), LocaleContextHolder.getLocale());
        return new BoardView(process, processes.all(), columns, aside, filter, people.names(), next);
    }
}
