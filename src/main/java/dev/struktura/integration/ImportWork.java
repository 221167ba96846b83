package dev.struktura.integration;

import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries imports on in the background, a batch a transaction; any number of nodes may try, one import is on one node. */
@Component
class ImportWork implements DueWork {

    private final ImportTable imports;
    private final Checker checker;
    private final Runner runner;
    private final Undoer undoer;
    private final TransactionOperations transaction;

    ImportWork(ImportTable imports, Checker checker, Runner runner, Undoer undoer, TransactionOperations transaction) {
        this.imports = imports;
        this.checker = checker;
        this.runner = runner;
        this.undoer = undoer;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        return Boolean.TRUE.equals(transaction.execute(_ -> carryOn())) ? 1 : 0;
    }

    private boolean carryOn() {
        Optional<Import> next = imports.lockNext();
        next.ifPresent(this::carryOn);
        return next.isPresent();
    }

    private void carryOn(Import import_) {
        switch (import_.state()) {
            case CHECKING -> checker.check(import_);
            case RUNNING -> runner.run(import_);
            case UNDOING -> undoer.undo(import_);
            case READY, DONE, UNDONE -> throw new IllegalStateException("nothing to do for " + import_.state());
        }
    }
}
