package dev.struktura.base.table;

import java.util.Comparator;
import java.util.List;

/**
 * The rows of a list on their way into a file.
 *
 * @param columns the headings, in the language of whoever takes it out
 * @param order in which rows stand, so that one put among them is where it would be
 */
public record Extract(
        List<String> columns, List<List<String>> rows, Comparator<List<String>> order, Disguise disguise) {

    public Extract {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Makes a decoy look like the rows it stands among. */
    public interface Disguise {

        /** @param like a real row, from which the decoy takes what does not tell it apart */
        List<String> row(Decoy decoy, List<String> like);
    }
}
