package dev.struktura.structure.web;

import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.web.Picture.Arrow;
import dev.struktura.structure.web.Picture.Box;
import dev.struktura.structure.web.Picture.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws one department: a column for each level, the pods in the last.
 *
 * @param names of the people of a team, in seat order
 * @param open deals by team in force
 */
record Draughtsman(
        List<PlannedTeam> teams,
        Function<PlannedTeam, List<String>> names,
        Map<TeamId, Integer> open,
        List<Flow> flows) {

    static final int BOX_WIDTH = 220;

    private static final int GAP = 104;
    private static final int BETWEEN = 20;
    private static final int EDGE = 4;
    private static final int HEAD = 56;
    private static final int LINE = 20;
    private static final int FOOT = 10;
    private static final int MOST_NAMES = 8;
    private static final int PODS = Drawing.LEVELS + 1;

    Picture picture() {
        List<List<PlannedTeam>> columns = new ArrayList<>(teams.stream()
                .collect(Collectors.groupingBy(
                        team -> Objects.requireNonNullElse(team.level(), PODS), TreeMap::new, Collectors.toList()))
                .values());
        int height = columns.stream().mapToInt(this::height).max().orElse(0);
        List<List<Box>> boxes = new ArrayList<>();
        for (List<PlannedTeam> column : columns) {
            boxes.add(boxes(column, EDGE + boxes.size() * (BOX_WIDTH + GAP), EDGE + (height - height(column)) / 2));
        }
        return new Picture(
                2 * EDGE + columns.size() * (BOX_WIDTH + GAP) - GAP,
                2 * EDGE + height,
                boxes.stream().flatMap(List::stream).toList(),
                arrows(boxes),
                flows);
    }

    private int height(List<PlannedTeam> column) {
        return column.stream().mapToInt(Draughtsman::height).sum() + (column.size() - 1) * BETWEEN;
    }

    private static int height(PlannedTeam team) {
        int lines = Math.min(team.seats().size(), MOST_NAMES + 1);
        return HEAD + Math.max(1, lines) * LINE + FOOT;
    }

    private List<Box> boxes(List<PlannedTeam> column, int x, int top) {
        List<Box> boxes = new ArrayList<>();
        int y = top;
        for (PlannedTeam team : column) {
            List<String> people = names.apply(team);
            List<String> shown = people.subList(0, Math.min(people.size(), MOST_NAMES));
            boxes.add(new Box(x, y, height(team), team, shown, people.size() - shown.size(), open.get(team.id())));
            y += height(team) + BETWEEN;
        }
        return boxes;
    }

    private List<Arrow> arrows(List<List<Box>> columns) {
        List<Arrow> arrows = new ArrayList<>();
        for (int column = 1; column < columns.size(); column++) {
            for (Box from : columns.get(column - 1)) {
                columns.get(column).forEach(to -> arrows.add(arrow(from, to)));
            }
        }
        return arrows;
    }

    private Arrow arrow(Box from, Box to) {
        int x = from.x() + BOX_WIDTH;
        int y = from.y() + from.height() / 2;
        int endX = to.x() - 2;
        int endY = to.y() + to.height() / 2;
        int bend = GAP / 2;
        String path = "M%d %d C%d %d %d %d %d %d".formatted(x, y, x + bend, y, endX - bend, endY, endX, endY);
        return new Arrow(
                path,
                (x + endX) / 2,
                (y + endY) / 2 - 8,
                flows.stream()
                        .filter(flow ->
                                flow.from().equals(from.team()) && flow.to().equals(to.team()))
                        .findFirst()
                        .orElse(null));
    }
}
