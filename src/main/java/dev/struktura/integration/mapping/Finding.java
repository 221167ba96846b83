package dev.struktura.integration.mapping;

import dev.struktura.base.Reason;

/**
 * Something about a row that its owner should know.
 *
 * @param column header of the column, or empty for the whole row
 * @param refuses whether the row cannot be imported with it
 */
public record Finding(String column, Reason reason, boolean refuses) {}
