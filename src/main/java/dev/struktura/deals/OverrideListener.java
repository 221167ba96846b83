package dev.struktura.deals;

/** Is told that somebody wants past a gate, so that whoever may agree hears of it. */
public interface OverrideListener {

    /** Called in the transaction that records the wish. */
    void asked(Deal deal, Overrides.GateOverride wish);
}
