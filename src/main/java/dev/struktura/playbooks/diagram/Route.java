package dev.struktura.playbooks.diagram;

import java.util.ArrayList;
import java.util.List;

/** A line of level and upright pieces with round corners. */
final class Route {

    private static final int ROUND = 8;

    private record Point(int x, int y) {

        /** The point that many pixels from here towards another on the same level or upright. */
        Point towards(Point other, int pixels) {
            return new Point(
                    x + Integer.signum(other.x - x) * Math.min(pixels, Math.abs(other.x - x) / 2),
                    y + Integer.signum(other.y - y) * Math.min(pixels, Math.abs(other.y - y) / 2));
        }

        @Override
        public String toString() {
            return x + " " + y;
        }
    }

    private final List<Point> points = new ArrayList<>();

    private Route(int x, int y) {
        points.add(new Point(x, y));
    }

    static Route from(int x, int y) {
        return new Route(x, y);
    }

    Route toX(int x) {
        points.add(new Point(x, points.getLast().y()));
        return this;
    }

    Route toY(int y) {
        points.add(new Point(points.getLast().x(), y));
        return this;
    }

    /** The line as a path of SVG. */
    String path() {
        StringBuilder path = new StringBuilder("M").append(points.getFirst());
        for (int corner = 1; corner < points.size() - 1; corner++) {
            Point here = points.get(corner);
            path.append(" L").append(here.towards(points.get(corner - 1), ROUND));
            path.append(" Q").append(here).append(' ').append(here.towards(points.get(corner + 1), ROUND));
        }
        return path.append(" L").append(points.getLast()).toString();
    }
}
