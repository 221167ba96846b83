package dev.struktura.deals;

import dev.struktura.staff.Viewer;
import java.util.Set;

/** Work of another module on deals of others, which lets whoever does it see those deals and their clients. */
public interface DealWork {

    /** The deals that the viewer has something to do for at present. */
    Set<DealId> of(Viewer viewer);
}
