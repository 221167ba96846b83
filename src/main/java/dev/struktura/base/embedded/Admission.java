package dev.struktura.base.embedded;

import javax.sql.DataSource;

/** What must hold before this node may touch more of a database than the schema {@code base}. */
@FunctionalInterface
public interface Admission {

    /** @throws Refusal when this node must not work on the database */
    void mustHold(DataSource database);
}
