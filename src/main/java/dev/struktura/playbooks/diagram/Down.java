package dev.struktura.playbooks.diagram;

import static dev.struktura.playbooks.diagram.Diagram.BOX_HEIGHT;
import static dev.struktura.playbooks.diagram.Diagram.BOX_WIDTH;

import dev.struktura.playbooks.diagram.Diagram.Box;
import dev.struktura.playbooks.diagram.Diagram.Way;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lays a process out from top to bottom, parked and lost stages last. Ways to the next stage run straight; those that lead
 * further gather on the right on a line for each stage they lead to, those that lead back on the left.
 */
final class Down {

    private static final int EDGE = 8;
    private static final int LANE = 13;
    private static final int BESIDE_BOX = 20;
    private static final int TOP = 28;
    private static final int GAP = 48;

    private final Subject subject;
    private final List<Stage> stages;
    private final List<Link> links;
    private final List<String> onward;
    private final List<String> backward;
    private final int left;

    Down(Subject subject) {
        this.subject = subject;
        this.stages = Stream.concat(subject.course().stream(), subject.aside().stream())
                .toList();
        this.links = Link.of(subject.version());
        this.onward = targets(link -> place(link.to()) > place(link.from()) + 1);
        this.backward = targets(link -> place(link.to()) < place(link.from()));
        this.left = EDGE + room(backward);
    }

    Diagram diagram() {
        List<Box> boxes = new ArrayList<>();
        for (Stage stage : stages) {
            boxes.add(Boxes.at(left, TOP + boxes.size() * (BOX_HEIGHT + GAP), stage, subject));
        }
        Box first = Boxes.of(boxes, subject.version().first().key());
        return new Diagram(
                left + BOX_WIDTH + room(onward) + EDGE,
                boxes.getLast().bottom() + GAP - BESIDE_BOX,
                boxes,
                links.stream()
                        .map(link -> new Way(link, path(Boxes.of(boxes, link.from()), Boxes.of(boxes, link.to()))))
                        .toList(),
                Route.from(first.x() + 24, first.y() - BESIDE_BOX)
                        .toY(first.y())
                        .path());
    }

    private String path(Box from, Box to) {
        int ahead = stages.indexOf(to.stage()) - stages.indexOf(from.stage());
        if (ahead == 1) {
            return Route.from(from.x() + 24, from.bottom()).toY(to.y()).path();
        }
        return ahead > 1 ? onward(from, to) : backward(from, to);
    }

    private String onward(Box from, Box to) {
        int lane = onward.indexOf(to.stage().key());
        return Route.from(from.right(), from.bottom() - 18 - Math.min(lane, 2) * LANE)
                .toX(from.right() + BESIDE_BOX + lane * LANE)
                .toY(to.y() + 22)
                .toX(to.right())
                .path();
    }

    private String backward(Box from, Box to) {
        int lane = backward.indexOf(to.stage().key());
        return Route.from(from.x(), from.y() + 22 + Math.min(lane, 2) * LANE)
                .toX(from.x() - BESIDE_BOX - lane * LANE)
                .toY(to.bottom() - 22)
                .toX(to.x())
                .path();
    }

    private List<String> targets(Predicate<Link> wanted) {
        return stages.stream()
                .map(Stage::key)
                .filter(key -> links.stream().anyMatch(link -> link.to().equals(key) && wanted.test(link)))
                .toList();
    }

    private static int room(List<String> lanes) {
        return lanes.isEmpty() ? 0 : BESIDE_BOX + lanes.size() * LANE;
    }

    private int place(String key) {
        return stages.stream().map(Stage::key).toList().indexOf(key);
    }
}
