package dev.struktura.structure;

import dev.struktura.base.Reason;

/** Which of the teams that could take a piece of work takes it, and why. */
public record Route(Team team, Reason why) {}
