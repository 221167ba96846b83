package dev.struktura.integration;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.SealedColumn.Mark;
import dev.struktura.base.Secrets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals what a file says: it may say how to reach a thousand clients. */
@Component
class FileSeal implements KeepsSecrets {

    private static final String ROWS = "integration.import_row";
    private static final String FILES = "integration.import";

    private final Secrets secrets;
    private final BlindIndex index;

    FileSeal(Secrets secrets) {
        this.secrets = secrets;
        this.index = secrets.blindIndex(ROWS);
    }

    byte[] cells(UUID file, int place, String cells) {
        return secrets.encrypt(cells, row(file, place));
    }

    String openCells(UUID file, int place, byte[] sealed) {
        return secrets.decrypt(sealed, row(file, place));
    }

    byte[] columns(UUID file, String columns) {
        return secrets.encrypt(columns, head(file));
    }

    String openColumns(UUID file, byte[] sealed) {
        return secrets.decrypt(sealed, head(file));
    }

    /** Equal rows of one file have equal marks; those of two files tell nothing of each other. */
    UUID mark(UUID file, String cells) {
        return index.of(marked(file, cells));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        String update = "update integration.import_row set hash = ? where import_id = ? and place = ?";
        Mark mark = new Mark(ROWS, update, (key, cells) -> marked(key.getFirst(), cells));
        return List.of(
                new SealedColumn(ROWS, List.of("import_id", "place"), "cells", mark),
                new SealedColumn(FILES, List.of("id"), "columns", null));
    }

    private static String marked(Object file, String cells) {
        return file + " " + cells;
    }

    private static String row(UUID file, int place) {
        return SealedColumn.place(ROWS, file, place);
    }

    private static String head(UUID file) {
        return SealedColumn.place(FILES, file);
    }
}
