package dev.struktura.integration.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at a header and the first rows under it. */
public final class Columns {

    private static final int SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 80;

    private Columns() {}

    /** @param rows rows of any length; a missing cell counts as empty */
    public static List<Column> of(List<String> header, List<List<String>> rows) {
        List<String> names = names(header);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(i, names.get(i), cells(rows, i)));
        }
        return columns;
    }

    private static Column column(int index, String name, List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        List<String> distinct = filled.stream().distinct().toList();
        Formats formats = new Formats(Amounts.decimalOf(filled), Dates.orderOf(filled));
        List<String> samples =
                distinct.stream().limit(SAMPLES).map(Columns::shortened).toList();
        return new Column(index, name, Sniffer.kindOf(filled), filled.size(), distinct.size(), samples, formats);
    }

    private static List<String> cells(List<List<String>> rows, int index) {
        return rows.stream()
                .map(row -> index < row.size() ? row.get(index) : "")
                .toList();
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_SAMPLE ? cell : cell.substring(0, LONGEST_SAMPLE) + "…";
    }

    private static List<String> names(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String written = header.get(i).isBlank()
                    ? "#" + (i + 1)
                    : shortened(header.get(i).strip());
            String name = written;
            for (int n = 2; !taken.add(name); n++) {
                name = written + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }
}
