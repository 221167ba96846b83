package dev.struktura.playbooks.diagram;

import static dev.struktura.playbooks.diagram.Diagram.BOX_HEIGHT;
import static dev.struktura.playbooks.diagram.Diagram.BOX_WIDTH;

import dev.struktura.playbooks.diagram.Diagram.Box;
import dev.struktura.playbooks.diagram.Diagram.Way;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays a process out from left to right. Ways to the next stage run straight, others above the row; ways to parked and lost
 * stages gather on a line for each of them between the rows, ways back from there on a line for each stage they lead to.
 */
final class Across {

    private static final int LEFT = 30;
    private static final int EDGE = 8;
    private static final int GAP = 36;
    private static final int LANE = 13;
    private static final int MARKS = 36;
    private static final int BEFORE_BOX = 24;

    private final Subject subject;
    private final List<Stage> course;
    private final List<Stage> aside;
    private final List<Link> links;
    private final List<Link> over;
    private final List<String> drops;
    private final List<String> returns;
    private final Lanes lanes;
    private final int top;
    private final int below;

    Across(Subject subject) {
        this.subject = subject;
        this.course = subject.course();
        this.aside = subject.aside();
        this.links = Link.of(subject.version());
        this.over = links.stream()
                .filter(link -> place(course, link.from()) >= 0 && place(course, link.to()) >= 0)
                .filter(link -> place(course, link.to()) != place(course, link.from()) + 1)
                .toList();
        this.drops = targets(course, aside);
        this.returns = targets(aside, course);
        this.lanes = Lanes.of(over, key -> place(course, key));
        this.top = EDGE + (lanes.count() == 0 ? 0 : BEFORE_BOX + lanes.count() * LANE);
        this.below = top + BOX_HEIGHT + MARKS + (drops.size() + returns.size()) * LANE + BEFORE_BOX;
    }

    Diagram diagram() {
        List<Box> boxes = Stream.concat(row(course, 0, top), row(aside, shift(), asideTop()))
                .toList();
        int columns = Math.max(course.size(), shift() + aside.size());
        int bottom = boxes.stream().mapToInt(Box::bottom).max().orElse(0);
        Box first = Boxes.of(boxes, subject.version().first().key());
        return new Diagram(
                LEFT + columns * (BOX_WIDTH + GAP) - GAP + EDGE,
                bottom + MARKS + under().size() * LANE,
                boxes,
                links.stream().map(link -> new Way(link, path(link, boxes))).toList(),
                Route.from(first.x() - LEFT + EDGE, first.portY())
                        .toX(first.x())
                        .path());
    }

    private Stream<Box> row(List<Stage> stages, int shift, int y) {
        List<Box> boxes = new ArrayList<>();
        for (Stage stage : stages) {
            boxes.add(Boxes.at(LEFT + (shift + boxes.size()) * (BOX_WIDTH + GAP), y, stage, subject));
        }
        return boxes.stream();
    }

    private int shift() {
        return Math.max(0, (course.size() - aside.size()) / 2);
    }

    private int asideTop() {
        return course.isEmpty() ? top : below;
    }

    private String path(Link link, List<Box> boxes) {
        Box from = Boxes.of(boxes, link.from());
        Box to = Boxes.of(boxes, link.to());
        if (over.contains(link)) {
            return above(link, from, to);
        }
        if (drops.contains(link.to()) && course.contains(from.stage())) {
            return drop(link, from, to);
        }
        if (returns.contains(link.to()) && aside.contains(from.stage())) {
            return back(link, from, to);
        }
        return under().contains(link) ? beneath(link, from, to) : straight(from, to);
    }

    private static String straight(Box from, Box to) {
        return Route.from(from.right(), from.portY()).toX(to.x()).path();
    }

    /** Above the row: out on the right and in on the left where it leads on, the other way round where it leads back. */
    private String above(Link link, Box from, Box to) {
        boolean on = from.x() < to.x();
        int lane = top - BEFORE_BOX - lanes.of(link) * LANE;
        return Route.from(on ? from.right() - 20 : from.x() + 48, from.y())
                .toY(lane)
                .toX(on ? to.x() + 20 : to.right() - 48)
                .toY(to.y())
                .path();
    }

    private String drop(Link link, Box from, Box to) {
        int target = drops.indexOf(link.to());
        return Route.from(from.x() + 18 + Math.min(target, 2) * LANE, from.bottom())
                .toY(top + BOX_HEIGHT + MARKS + target * LANE)
                .toX(to.x() + 40)
                .toY(to.y())
                .path();
    }

    private String back(Link link, Box from, Box to) {
        int target = returns.indexOf(link.to());
        return Route.from(from.right() - 40, from.y())
                .toY(top + BOX_HEIGHT + MARKS + (drops.size() + target) * LANE)
                .toX(to.right() - 14)
                .toY(to.bottom())
                .path();
    }

    private String beneath(Link link, Box from, Box to) {
        int lane = from.bottom() + MARKS - LANE + under().indexOf(link) * LANE;
        return Route.from(from.x() + 30, from.bottom())
                .toY(lane)
                .toX(to.right() - 30)
                .toY(to.bottom())
                .path();
    }

    /** Ways among parked and lost stages that do not lead to the next of them. */
    private List<Link> under() {
        return links.stream()
                .filter(link -> place(aside, link.from()) >= 0 && place(aside, link.to()) >= 0)
                .filter(link -> place(aside, link.to()) != place(aside, link.from()) + 1)
                .toList();
    }

    /** The stages among {@code there} to which ways lead from {@code here}. */
    private List<String> targets(List<Stage> here, List<Stage> there) {
        return there.stream()
                .map(Stage::key)
                .filter(key -> links.stream().anyMatch(link -> link.to().equals(key) && place(here, link.from()) >= 0))
                .toList();
    }

    private static int place(List<Stage> stages, String key) {
        return stages.stream().map(Stage::key).toList().indexOf(key);
    }
}
