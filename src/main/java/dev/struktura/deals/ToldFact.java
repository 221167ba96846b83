package dev.struktura.deals;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure that another module tells of deals when something happens, and that nobody writes down smaller by hand: approvals that a
 * process wants for large ones would be gone round.
 */
public interface ToldFact {

    /** Key of the field under which processes look at it. */
    String field();

    /** What the module knows of the deal; empty when anything may be written. */
    Optional<BigDecimal> of(DealId deal);
}
