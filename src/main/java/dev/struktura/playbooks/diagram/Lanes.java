package dev.struktura.playbooks.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Gives each way that runs beside a row a lane of its own where it would meet another; short ways run near the row. */
record Lanes(Map<Link, Integer> numbers, int count) {

    private record Span(int first, int last) {

        boolean meets(Span other) {
            return first <= other.last && other.first <= last;
        }

        int length() {
            return last - first;
        }
    }

    static Lanes of(List<Link> links, ToIntFunction<String> place) {
        Function<Link, Span> span = link -> span(place.applyAsInt(link.from()), place.applyAsInt(link.to()));
        List<List<Span>> lanes = new ArrayList<>();
        Map<Link, Integer> numbers = new HashMap<>();
        links.stream()
                .sorted(Comparator.comparingInt(link -> span.apply(link).length()))
                .forEach(link -> numbers.put(link, take(lanes, span.apply(link))));
        return new Lanes(Map.copyOf(numbers), lanes.size());
    }

    int of(Link link) {
        return numbers.getOrDefault(link, 0);
    }

    private static int take(List<List<Span>> lanes, Span span) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane).stream().noneMatch(span::meets)) {
                lanes.get(lane).add(span);
                return lane;
            }
        }
        lanes.add(new ArrayList<>(List.of(span)));
        return lanes.size() - 1;
    }

    private static Span span(int one, int other) {
        return new Span(Math.min(one, other), Math.max(one, other));
    }
}
