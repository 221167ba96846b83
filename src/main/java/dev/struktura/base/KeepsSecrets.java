package dev.struktura.base;

import java.util.List;

/** Keeps something in the database that is encrypted by the installation's key, and must be encrypted anew when that changes. */
public interface KeepsSecrets {

    List<SealedColumn> sealedColumns();
}
