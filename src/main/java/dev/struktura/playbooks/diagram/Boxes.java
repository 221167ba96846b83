package dev.struktura.playbooks.diagram;

import dev.struktura.playbooks.diagram.Diagram.Box;
import dev.struktura.playbooks.diagram.Diagram.Mark;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the boxes of stages. */
final class Boxes {

    private static final int LINE = 17;
    private static final int MOST_LINES = 2;
    private static final int MOST_MARKS = 3;
    private static final int FIRST_MARK = 66;
    private static final int BETWEEN_MARKS = 36;

    private Boxes() {}

    static Box at(int x, int y, Stage stage, Subject subject) {
        List<Rule> timers = stage.rules().stream().filter(Boxes::isTimer).toList();
        int shown = timers.size() > MOST_MARKS ? MOST_MARKS - 1 : timers.size();
        List<Mark> marks = IntStream.range(0, shown)
                .mapToObj(place ->
                        new Mark(x + FIRST_MARK + place * BETWEEN_MARKS, y + Diagram.BOX_HEIGHT, timers.get(place)))
                .toList();
        return new Box(
                stage,
                x,
                y,
                lines(subject.name().apply(stage)),
                subject.owners().apply(stage).stream().map(Boxes::cut).toList(),
                marks,
                timers.size() - shown);
    }

    static Box of(List<Box> boxes, String stage) {
        return boxes.stream()
                .filter(box -> box.stage().key().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTimer(Rule rule) {
        return switch (rule.trigger()) {
            case Trigger.OnEntry _, Trigger.OnEvent _ -> false;
            case Trigger.AfterEntry _, Trigger.AfterAction _, Trigger.AfterEvent _ -> true;
        };
    }

    /** The words in lines that fit; what has no room is left out with dots. */
    static List<String> lines(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > MOST_LINES) {
            String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
            return List.of(cut(lines.getFirst()), cut(rest));
        }
        return lines.stream().map(Boxes::cut).toList();
    }

    private static String cut(String text) {
        int most = LINE + 3;
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }
}
