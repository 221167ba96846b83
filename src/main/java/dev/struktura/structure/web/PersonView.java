package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.structure.StandIn;
import dev.struktura.structure.Team;
import dev.struktura.structure.Training;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's places as their page shows them.
 *
 * @param own the teams in which their place lasts
 * @param others those for which they could stand in
 */
public record PersonView(
        Employee person,
        List<Team> own,
        List<Team> others,
        List<Skill> skills,
        List<Time> times,
        boolean mayTrain,
        boolean mayArrange) {

    /**
     * A duty and whether the person can carry it.
     *
     * @param training null when nobody recorded one
     * @param by who did
     */
    public record Skill(
            String duty,
            boolean ofOwnTeam,
            @Nullable Training training,
            @Nullable String by) {}

    /** A stand-in with the words for it. */
    public record Time(StandIn standIn, String team, StandIn.State state) {}
}
