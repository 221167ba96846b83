package dev.struktura.base;

import java.util.UUID;

/** Where new identities come from. */
@FunctionalInterface
public interface Ids {

    /** A fresh identity; later ones sort after earlier ones. */
    UUID next();
}
