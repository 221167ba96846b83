package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.Mapping;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the department.
 *
 * @param dialect key of the program it was exported from; null when none was recognised
 * @param stages stage chosen for a word of the file, by the word
 * @param problems what its owner should know of the file as a whole
 * @param version counts the changes
 */
public record Import(
        ImportId id,
        Kind kind,
        File file,
        @Nullable String dialect,
        Mapping mapping,
        Choices choices,
        Map<String, String> stages,
        Mode mode,
        ImportState state,
        List<Reason> problems,
        Report report,
        long version,
        Author author,
        @Nullable Instant finishedAt) {

    public Import {
        stages = Map.copyOf(stages);
        problems = List.copyOf(problems);
    }

    /**
     * The file itself.
     *
     * @param hash SHA-256 of its bytes
     * @param reading how it was understood: encoding and separator, or name of the sheet
     */
    public record File(String name, String hash, String format, String reading, int rows) {}

    /** Who brought it, and when. */
    public record Author(EmployeeId id, String name, Instant at) {}

    Import in(Mode other) {
        return new Import(
                id,
                kind,
                file,
                dialect,
                mapping,
                choices,
                stages,
                other,
                state,
                problems,
                report,
                version,
                author,
                finishedAt);
    }

    Import with(Report counted) {
        return new Import(
                id,
                kind,
                file,
                dialect,
                mapping,
                choices,
                stages,
                mode,
                state,
                problems,
                counted,
                version,
                author,
                finishedAt);
    }

    Import understood(Mapping other, Map<String, String> words, Choices chosen, List<Reason> known) {
        return new Import(
                id, kind, file, dialect, other, chosen, words, mode, state, known, report, version, author, finishedAt);
    }

    /** How many rows the present state has behind it. */
    public int done() {
        return switch (state) {
            case CHECKING -> report.rows() - report.staged();
            case READY -> 0;
            case RUNNING, DONE -> report.rows() - report.ready() - report.staged();
            case UNDOING, UNDONE -> report.rows() - report.imported();
        };
    }

    /** Whether it created anything that could be taken back. */
    public boolean canBeUndone() {
        return state == ImportState.DONE && report.imported() > 0;
    }
}
