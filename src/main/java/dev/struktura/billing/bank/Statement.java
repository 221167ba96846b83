package dev.struktura.billing.bank;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of a bank says.
 *
 * @param lines money that came in
 * @param outgoing how many lines of money that went out were passed over
 */
public record Statement(Format format, List<StatementLine> lines, int outgoing) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /** The lines by what makes them the same in another file, in their order. */
    public Map<String, StatementLine> byKey() {
        Map<String, StatementLine> keyed = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (StatementLine line : lines) {
            int before = seen.merge(line.key(0), 1, Integer::sum) - 1;
            keyed.put(line.key(before), line);
        }
        return keyed;
    }
}
