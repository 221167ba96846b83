package dev.struktura.integration;

import java.util.List;

/** A row of a file as it waits. */
record StagedRow(int place, long line, List<String> cells) {}
