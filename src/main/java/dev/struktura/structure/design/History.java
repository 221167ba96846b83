package dev.struktura.structure.design;

import dev.struktura.structure.Goal;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.TrackRecord;

/** What teams reached before of what they are to reach. */
@FunctionalInterface
interface History {

    TrackRecord of(TeamId team, Goal goal);
}
