package dev.struktura.playbooks.diagram;

import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import java.util.List;

/**
 * A process as a picture, in pixels from the left upper corner.
 *
 * @param boxes the stages in the order in which they are read
 * @param begin where cases begin, as the path of an arrow
 */
public record Diagram(int width, int height, List<Box> boxes, List<Way> ways, String begin) {

    public static final int BOX_WIDTH = 176;
    public static final int BOX_HEIGHT = 104;

    public Diagram {
        boxes = List.copyOf(boxes);
        ways = List.copyOf(ways);
    }

    /** Stages from left to right, parked and lost ones below. */
    public static Diagram across(Subject subject) {
        return new Across(subject).diagram();
    }

    /** Stages from top to bottom, for narrow screens. */
    public static Diagram down(Subject subject) {
        return new Down(subject).diagram();
    }

    /**
     * One stage.
     *
     * @param name in as many lines as it takes
     * @param owners who answers for it, a line each
     * @param more how many timers have no room
     */
    public record Box(Stage stage, int x, int y, List<String> name, List<String> owners, List<Mark> marks, int more) {

        public int right() {
            return x + BOX_WIDTH;
        }

        public int bottom() {
            return y + BOX_HEIGHT;
        }

        /** Where ways that people draw begin. */
        public int portY() {
            return y + BOX_HEIGHT / 2;
        }
    }

    /** A timer on the edge of its stage. */
    public record Mark(int x, int y, Rule rule) {}

    /** A way between two stages as a path of SVG. */
    public record Way(Link link, String path) {}
}
