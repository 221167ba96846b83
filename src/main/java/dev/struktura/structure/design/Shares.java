package dev.struktura.structure.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits people in a proportion by the method of largest remainders (Hamilton): everybody gets the whole part of their share, and
 * those left over go where the largest fractions are, the first among equals.
 */
record Shares(List<Integer> parts) {

    Shares {
        parts = List.copyOf(parts);
    }

    static Shares of(Integer... parts) {
        return new Shares(Arrays.asList(parts));
    }

    /**
     * @param least what the last part gets if there are enough people for that and one in every other; nobody else stays without
     *     anybody either then: the largest part gives
     */
    List<Integer> split(int people, int least) {
        List<Integer> sizes = byLargestRemainder(people);
        for (int part = parts.size() - 1; part >= 0; part--) {
            int wanted = part == parts.size() - 1 ? least : 1;
            while (people >= least + parts.size() - 1 && sizes.get(part) < wanted) {
                give(sizes, largestBut(sizes, part), part);
            }
        }
        return List.copyOf(sizes);
    }

    private List<Integer> byLargestRemainder(int people) {
        int whole = parts.stream().mapToInt(Integer::intValue).sum();
        List<Integer> sizes = new ArrayList<>(
                parts.stream().map(part -> people * part / whole).toList());
        int left = people - sizes.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer part) -> -(people * parts.get(part) % whole)))
                .limit(left)
                .forEach(part -> sizes.set(part, sizes.get(part) + 1));
        return sizes;
    }

    private static int largestBut(List<Integer> sizes, int part) {
        return IntStream.range(0, sizes.size())
                .filter(other -> other != part)
                .boxed()
                .max(Comparator.comparingInt(sizes::get))
                .orElse(part);
    }

    private static void give(List<Integer> sizes, int from, int to) {
        sizes.set(from, sizes.get(from) - 1);
        sizes.set(to, sizes.get(to) + 1);
    }
}
