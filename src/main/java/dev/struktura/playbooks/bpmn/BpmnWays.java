package dev.struktura.playbooks.bpmn;

import dev.struktura.playbooks.bpmn.BpmnPlaces.Box;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways of lines from shape to shape: straight to a neighbour, else under the row and between the columns, each on its own track. */
final class BpmnWays {

    private static final int TRACK = 8;
    private static final int TRACKS = 9;

    record Point(int x, int y) {}

    private final BpmnPlaces places;
    private final Map<String, Integer> used = new HashMap<>();

    BpmnWays(BpmnPlaces places) {
        this.places = places;
    }

    List<Point> between(String from, String to) {
        Box start = places.box(from);
        Box end = places.box(to);
        Point entry = new Point(end.x(), end.middle());
        if (places.isEvent(from)) {
            int under = under(from);
            int before = before(to);
            return List.of(
                    new Point(start.center(), start.bottom()),
                    new Point(start.center(), under),
                    new Point(before, under),
                    new Point(before, end.middle()),
                    entry);
        }
        Point exit = new Point(start.right(), start.middle());
        boolean near =
                (places.haveOneOwner(from, to) && !from.equals(to)) || places.column(to) == places.column(from) + 1;
        if (near && start.middle() == end.middle()) {
            return List.of(exit, entry);
        }
        int before = before(to);
        if (near) {
            return List.of(exit, new Point(before, start.middle()), new Point(before, end.middle()), entry);
        }
        int after = places.left(places.column(from) + 1) - BpmnPlaces.CHANNEL + track("after " + places.column(from));
        int under = under(from);
        return List.of(
                exit,
                new Point(after, start.middle()),
                new Point(after, under),
                new Point(before, under),
                new Point(before, end.middle()),
                entry);
    }

    private int under(String id) {
        int below = places.below(id);
        return below + track("under " + below);
    }

    private int before(String id) {
        int column = places.column(id);
        return places.left(column) - track("before " + column);
    }

    private int track(String channel) {
        return (used.merge(channel, 1, Integer::sum) % TRACKS + 1) * TRACK;
    }
}
