package dev.struktura.integration;

/** Says of a row what would become of it, without writing anything. */
interface Examination {

    Examined examine(StagedRow row);
}
