package dev.struktura.base.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands between the cells of a CSV. The header decides together with the rows: the separator that gives the most rows
 * as many cells as the header has. A decimal comma in the rows does not appear in the header, so it does not win.
 */
final class Separator {

    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int RECORDS = 200;

    private Separator() {}

    /** @param sample the beginning of the file; its last record may be cut off */
    static char of(String sample) {
        if (sample.startsWith("sep=") && sample.length() > 4) {
            return sample.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(counts(sample, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(List<Integer> counts) {
        if (counts.isEmpty() || counts.getFirst() < 2) {
            return 0;
        }
        int header = counts.getFirst();
        double agreeing = (double) Collections.frequency(counts, header) / counts.size();
        return agreeing * agreeing * (1 + Math.log(header));
    }

    /** Cells of each record, separators and line ends inside quotes not counted. */
    private static List<Integer> counts(String sample, char separator) {
        List<Integer> counts = new ArrayList<>();
        int cells = 1;
        boolean quoted = false;
        boolean atStart = true;
        boolean blank = true;
        for (int i = 0; i < sample.length() && counts.size() < RECORDS; i++) {
            char c = sample.charAt(i);
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                cells++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    counts.add(cells);
                }
                cells = 1;
                blank = true;
            }
            blank &= c == '\n' || c == '\r';
            atStart = c == separator || c == '\n' || c == '\r' || c == '"';
        }
        if (counts.isEmpty() && !blank) {
            counts.add(cells);
        }
        return counts;
    }
}
