package dev.struktura.deals;

import dev.struktura.base.LocalText;

/** Is told that a client wrote to us, so that whoever answers for the deal hears of it. */
public interface ClientWordListener {

    /**
     * Called in the transaction that keeps what was written.
     *
     * @param how by what they wrote, in words
     */
    void wrote(Deal deal, LocalText how);
}
