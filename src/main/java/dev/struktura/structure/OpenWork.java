package dev.struktura.structure;

import java.util.Map;

/** How much the teams in force have to do. The module that knows the deals contributes the bean; without one nothing is known. */
public interface OpenWork {

    /** Open deals by team; a team that has none is left out. */
    Map<TeamId, Integer> openByTeam();
}
