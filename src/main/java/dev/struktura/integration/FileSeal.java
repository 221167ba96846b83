package dev.struktura.integration;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Secrets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals what a file says: it may say how to reach a thousand clients. */
@Component
class FileSeal {

    private final Secrets secrets;
    private final BlindIndex index;

    FileSeal(Secrets secrets) {
        this.secrets = secrets;
        this.index = secrets.blindIndex("integration.import_row");
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
        return index.of(file + " " + cells);
    }

    private static String row(UUID file, int place) {
        return "integration.import_row " + file + " " + place;
    }

    private static String head(UUID file) {
        return "integration.import " + file;
    }
}
