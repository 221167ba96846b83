package dev.struktura.offers.catalogue;

import dev.struktura.staff.Viewer;

/** Who keeps products and prices: what is sold for how much is decided by those who lead the company; everybody reads it. */
public final class Keepers {

    private Keepers() {}

    public static boolean include(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN, HEAD -> true;
            case LEAD, ANALYST, SELLER -> false;
        };
    }
}
