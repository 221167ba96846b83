package dev.struktura.structure.web;

import dev.struktura.structure.PlannedTeam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A department as a drawing, in units of its own: teams as boxes from left to right, arrows where clients pass.
 *
 * @param flows every figure of passing there is, drawn or not
 */
public record Picture(int width, int height, List<Box> boxes, List<Arrow> arrows, List<Flow> flows) {

    /**
     * A team.
     *
     * @param people the names that have room
     * @param more how many have none
     * @param open its open deals; null for a team that is not in force
     */
    public record Box(
            int x,
            int y,
            int height,
            PlannedTeam team,
            List<String> people,
            int more,
            @Nullable Integer open) {

        /** Open deals per person; null when there is nothing to divide. */
        public @Nullable Double each() {
            int seats = team.seats().size();
            return open == null || seats == 0 ? null : (double) open / seats;
        }
    }

    /** A way that clients take; without {@code flow} nobody knows how many. */
    public record Arrow(
            String path, int labelX, int labelY, @Nullable Flow flow) {}

    /** Clients a week, on average, from one team to another. */
    public record Flow(PlannedTeam from, PlannedTeam to, double weekly) {}

    private static final int LONGEST = 24;

    /** As much of a name as a box has room for. */
    public static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }
}
