package dev.struktura.playbooks;

import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.check.ProcessChecks;
import dev.struktura.playbooks.check.Surroundings;
import dev.struktura.process.ProcessDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a process on paper what the checks complain of, as little as helps, until they have nothing to say. */
public final class Mending {

    private Mending() {}

    /** Nothing when nothing sound would be left. */
    public static Optional<ProcessDocument> of(ProcessDocument drawn, Surroundings around) {
        Optional<ProcessDocument> mended = Optional.of(drawn);
        List<Finding> errors = errors(drawn, around);
        while (mended.isPresent() && !errors.isEmpty()) {
            mended = better(mended.get(), errors, around);
            errors = mended.map(one -> errors(one, around)).orElse(List.of());
        }
        return mended;
    }

    public static List<Finding> errors(ProcessDocument process, Surroundings around) {
        return ProcessChecks.of(process, around).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    private static Optional<ProcessDocument> better(
            ProcessDocument process, List<Finding> errors, Surroundings around) {
        List<ProcessDocument> tried = new ArrayList<>();
        return smaller(process.tree(), pointer(errors.getFirst().place().path()))
                .flatMap(tree -> ProcessDocument.read(tree) instanceof ProcessDocument.Read.Sound(var sound)
                        ? Stream.of(sound)
                        : Stream.of())
                .peek(tried::add)
                .filter(one -> errors(one, around).size() < errors.size())
                .findFirst()
                .or(() -> tried.stream().findFirst());
    }

    /** Without one of the words there, without all of them, without what they stand in; the least that goes comes first. */
    private static Stream<JsonNode> smaller(JsonNode tree, JsonPointer place) {
        int words = tree.at(place).isArray() ? tree.at(place).size() : 0;
        return Stream.concat(
                IntStream.range(0, words).mapToObj(word -> without(tree, place.appendIndex(word))),
                Stream.iterate(place, here -> here.length() > 0, JsonPointer::head)
                        .map(here -> without(tree, here)));
    }

    private static JsonNode without(JsonNode tree, JsonPointer place) {
        JsonNode copy = tree.deepCopy();
        JsonNode around = copy.at(place.head());
        if (around instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        } else if (around instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        }
        return copy;
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile(
                path.isEmpty()
                        ? ""
                        : "/" + path.replace("[", "/").replace("]", "").replace('.', '/'));
    }
}
