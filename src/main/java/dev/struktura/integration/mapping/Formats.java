package dev.struktura.integration.mapping;

/**
 * How a column writes what can be written in two ways; found from all cells looked at together.
 *
 * @param decimal sign before the decimals
 * @param order what comes first in 03/04/2026
 */
public record Formats(Decimal decimal, Order order) {

    /** The sign before decimals. */
    public enum Decimal {
        POINT,
        COMMA,
        UNKNOWN
    }

    /** Day or month first. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    static final Formats UNKNOWN = new Formats(Decimal.UNKNOWN, Order.UNKNOWN);
}
