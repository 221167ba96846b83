package dev.struktura.deals.web;

import dev.struktura.deals.web.BoardRows.Cursor;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.util.List;
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

    Boards(BoardRows rows, ProcessVersions processes, Structure structure, DealPeople people, DealSteps steps) {
        this.rows = rows;
        this.processes = processes;
        this.structure = structure;
        this.people = people;
        this.steps = steps;
    }

    /** The board with columns for those of the stages that are open. */
    BoardView of(ProcessVersion process, List<Stage> stages, BoardFilter filter, Viewer viewer) {
        List<Stage> open =
                stages.stream().filter(stage -> stage.kind() == Stage.Kind.OPEN).toList();
        List<Column> columns = rows.columns(process.key(), open, Sight.of(viewer, structure), filter);
        List<Card> cards =
                columns.stream().flatMap(column -> column.cards().stream()).toList();
        return view(process, columns, cards, filter);
    }

    /** The board around these cards, without columns. */
    BoardView around(List<Card> cards, ProcessVersion process, BoardFilter filter) {
        return view(process, List.of(), cards, filter);
    }

    /** The cards after a place, one more than a page holds. */
    List<Card> cards(ProcessVersion process, Stage stage, BoardFilter filter, Viewer viewer, Cursor after) {
        return rows.cards(process.key(), stage.key(), Sight.of(viewer, structure), filter, after);
    }

    private BoardView view(ProcessVersion process, List<Column> columns, List<Card> cards, BoardFilter filter) {
        List<Stage> aside = process.stages().stream()
                .filter(stage -> stage.kind() != Stage.Kind.OPEN)
                .toList();
        var next = steps.of(cards.stream().map(Card::dealId).toList(), LocaleContextHolder.getLocale());
        return new BoardView(process, processes.all(), columns, aside, filter, people.names(), next);
    }
}
