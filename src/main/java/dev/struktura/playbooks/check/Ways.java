package dev.struktura.playbooks.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which stages lead to which. */
final class Ways {

    private final String first;
    private final Map<String, Set<String>> onwards;
    private final Map<String, Set<String>> back;

    private Ways(String first, Map<String, Set<String>> onwards) {
        this.first = first;
        this.onwards = onwards;
        this.back = reversed(onwards);
    }

    static Ways of(DrawnProcess process) {
        Map<String, Set<String>> onwards = new LinkedHashMap<>();
        process.stages()
                .forEach(stage -> onwards.computeIfAbsent(stage.key(), key -> new LinkedHashSet<>())
                        .addAll(stage.ways()));
        return new Ways(process.first().key(), onwards);
    }

    /** The stages a case can ever stand in. */
    Set<String> reached() {
        return walk(onwards, Set.of(first), stage -> true);
    }

    /** The stages that lead to any of these, themselves included. */
    Set<String> leadingTo(Set<String> stages) {
        return walk(back, stages, stage -> true);
    }

    /** The stages that lead directly to this one. */
    Set<String> nextTo(String stage) {
        return back.getOrDefault(stage, Set.of());
    }

    /** The stages a case may have stood in before it first enters this one; the first stage is looked at when it is entered again. */
    Set<String> before(String stage) {
        Predicate<String> elsewhere = stage.equals(first) ? any -> true : other -> !other.equals(stage);
        Set<String> before = walk(onwards, Set.of(first), elsewhere);
        before.retainAll(walk(back, nextTo(stage).stream().filter(elsewhere).collect(Collectors.toSet()), elsewhere));
        return before;
    }

    private static Set<String> walk(Map<String, Set<String>> steps, Set<String> starts, Predicate<String> allowed) {
        Set<String> seen = new LinkedHashSet<>(starts);
        Deque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (String next : steps.getOrDefault(open.remove(), Set.of())) {
                if (allowed.test(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private static Map<String, Set<String>> reversed(Map<String, Set<String>> onwards) {
        Map<String, Set<String>> back = new LinkedHashMap<>();
        onwards.forEach((from, all) -> all.forEach(
                to -> back.computeIfAbsent(to, key -> new HashSet<>()).add(from)));
        return back;
    }
}
