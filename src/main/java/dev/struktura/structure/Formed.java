package dev.struktura.structure;

import java.util.List;

/** Other teams were put in force; published in the transaction that does it. */
public record Formed(List<Team> teams) {}
