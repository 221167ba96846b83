package dev.struktura.structure.web;

import dev.struktura.structure.PlannedTeam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team as the designer shows it.
 *
 * @param lead the name of who leads it; null when nobody does
 * @param hasEarlier whether another of its level, or another pod, stands before it
 * @param hasLater whether another one stands after it
 */
public record TeamOnPaper(
        PlannedTeam team, @Nullable String lead, List<PersonOnPaper> people, boolean hasEarlier, boolean hasLater) {}
