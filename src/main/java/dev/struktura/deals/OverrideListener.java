package dev.struktura.deals;

import dev.struktura.process.Approval;

/** Is told that somebody wants past a gate, so that whoever may agree hears of it. */
public interface OverrideListener {

    /**
     * Called in the transaction that records the wish.
     *
     * @param by who agrees to such a wish
     */
    void asked(Deal deal, Overrides.GateOverride wish, Approval.By by);
}
