package dev.struktura.structure.web;

import dev.struktura.structure.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team as the chart shows it. */
public record TeamCard(Team team, @Nullable String lead, List<SeatCard> seats) {}
