package dev.struktura.integration;

import java.util.List;
import org.springframework.stereotype.Component;

/** The dry run: examines every row and keeps what it found, so that its owner decides on facts. */
@Component
class Checker {

    private static final int BATCH = 2_000;

    private final ImportTable imports;
    private final RowTable rows;
    private final Reports reports;
    private final Examiners examiners;

    Checker(ImportTable imports, RowTable rows, Reports reports, Examiners examiners) {
        this.imports = imports;
        this.rows = rows;
        this.reports = reports;
        this.examiners = examiners;
    }

    /** Examines the next rows; the caller has locked the import. */
    void check(Import import_) {
        List<StagedRow> batch = rows.next(import_.id(), RowState.STAGED, BATCH);
        if (!batch.isEmpty()) {
            Examination examiner = examiners.of(import_);
            rows.judge(
                    import_.id(),
                    batch.stream().map(row -> examiner.examine(row).verdict()).toList());
        }
        if (batch.size() < BATCH) {
            imports.checked(import_.id(), reports.of(import_, words(import_)));
        }
    }

    private List<Report.StageWord> words(Import import_) {
        int column = import_.mapping().stageColumn();
        return column < 0 ? List.of() : examiners.words(import_, reports.words(import_.id(), column));
    }
}
