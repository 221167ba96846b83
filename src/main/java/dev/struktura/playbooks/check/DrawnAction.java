package dev.struktura.playbooks.check;

import dev.struktura.process.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An action as it was drawn. */
record DrawnAction(Place place, String kind, Map<String, Object> with) {

    /** The stage it moves cases to. */
    Optional<String> target() {
        return kind.equals(Action.MOVE) && with.get("to") instanceof String to ? Optional.of(to) : Optional.empty();
    }

    /** The words under a parameter, one or a list. */
    Stream<String> words(String parameter) {
        return switch (with.get(parameter)) {
            case String word -> Stream.of(word);
            case List<?> several -> several.stream().map(String::valueOf);
            case null, default -> Stream.of();
        };
    }

    /** Whether it marks tasks as done. */
    boolean isFulfilment() {
        return kind.equals("fulfil");
    }

    boolean isTransfer() {
        return kind.equals("transfer");
    }
}
