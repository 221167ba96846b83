package dev.struktura.playbooks.sketch;

import dev.struktura.base.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Working on the lists and texts of a document. */
final class Tree {

    static final String WHEN = "when";
    static final String ALL = "all";

    private Tree() {}

    static ArrayNode list(ObjectNode owner, String member) {
        return owner.get(member) instanceof ArrayNode list ? list : owner.putArray(member);
    }

    /** @throws Problem when nothing there has this key */
    static ObjectNode find(ArrayNode list, String key) {
        return (ObjectNode) list.get(place(list, key));
    }

    /** @throws Problem when nothing there has this key */
    static int place(ArrayNode list, String key) {
        return IntStream.range(0, list.size())
                .filter(place -> list.get(place).path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    static List<String> keys(ArrayNode list) {
        List<String> keys = new ArrayList<>();
        list.forEach(one -> keys.add(one.path("key").asString("")));
        return keys;
    }

    /** Puts what stands at one place at another; beyond the ends is at the ends. */
    static void move(ArrayNode list, int from, int to) {
        if (from < 0 || from >= list.size()) {
            throw Problem.notFound();
        }
        JsonNode moved = list.remove(from);
        list.insert(Math.clamp(to, 0, list.size()), moved);
    }

    /** Puts words in a list; an empty one is not written down at all. */
    static void put(ObjectNode owner, String member, List<String> words) {
        owner.remove(member);
        if (!words.isEmpty()) {
            ArrayNode list = owner.putArray(member);
            words.forEach(list::add);
        }
    }

    /** Puts comparisons into the condition of a rule or an approval; a condition that says nothing is not written down. */
    static void compare(ObjectNode owner, ArrayNode comparisons) {
        ObjectNode when = owner.get(WHEN) instanceof ObjectNode before ? before : owner.putObject(WHEN);
        when.remove(ALL);
        if (!comparisons.isEmpty()) {
            when.set(ALL, comparisons);
        }
        if (when.isEmpty()) {
            owner.remove(WHEN);
        }
    }

    static List<String> words(ObjectNode owner, String member) {
        List<String> words = new ArrayList<>();
        owner.path(member).forEach(word -> words.add(word.asString()));
        return words;
    }

    /** Writes another word for one wherever it stands in the list; null takes it away. */
    static void reword(ObjectNode owner, String member, String word, @Nullable String other) {
        if (owner.has(member)) {
            put(
                    owner,
                    member,
                    words(owner, member).stream()
                            .map(one -> one.equals(word) ? other : one)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}
