package dev.struktura.structure.web;

import dev.struktura.structure.design.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A person who would sit elsewhere or otherwise.
 *
 * @param from null for who had no seat
 * @param to null for who has none any more
 */
public record MovedPerson(String name, Comparison.@Nullable Place from, Comparison.@Nullable Place to) {}
