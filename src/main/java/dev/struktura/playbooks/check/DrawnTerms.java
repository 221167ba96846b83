package dev.struktura.playbooks.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conditions of a rule as they were drawn.
 *
 * @param missing of each list one field at least is not known
 * @param known all of these are known
 * @param compared what the values are compared with
 */
record DrawnTerms(List<List<String>> missing, List<String> known, List<Comparison> compared) {

    static final DrawnTerms NONE = new DrawnTerms(List.of(), List.of(), List.of());

    static DrawnTerms knowing(Collection<String> fields) {
        return new DrawnTerms(List.of(), List.copyOf(fields), List.of());
    }

    boolean isNone() {
        return equals(NONE);
    }

    DrawnTerms and(DrawnTerms other) {
        return new DrawnTerms(
                joined(missing, other.missing), joined(known, other.known), joined(compared, other.compared));
    }

    /** Whether there are facts for which all of it holds. */
    boolean canHold() {
        Set<String> certain = new HashSet<>(known);
        compared.stream().filter(Comparison::needsValue).map(Comparison::field).forEach(certain::add);
        return missing.stream().noneMatch(certain::containsAll) && Comparison.canAllHold(compared);
    }

    /** Every field it looks at. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(known);
        missing.forEach(fields::addAll);
        compared.stream().map(Comparison::field).forEach(fields::add);
        return fields;
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(ArrayList::new));
    }
}
