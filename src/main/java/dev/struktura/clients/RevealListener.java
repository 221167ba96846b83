package dev.struktura.clients;

import dev.struktura.staff.Viewer;

/** Is told when somebody looked at a number or an address; modules above implement it. */
public interface RevealListener {

    /** Called in the transaction of the reveal. */
    void revealed(ClientId client, Viewer viewer);
}
