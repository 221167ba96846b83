package dev.struktura.playbooks.diff;

import dev.struktura.playbooks.diff.Change.Place;
import dev.struktura.playbooks.diff.Change.Thing;
import dev.struktura.process.ProcessDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * Compares two documents. Things are the same when they have the same key; whatever the schema says beside the lists it knows of is
 * compared as a whole, so that nothing that differs is missed.
 */
public final class Differences {

    /** Lists of things with keys of their own in a stage. */
    private static final Map<String, Thing> THINGS = Map.of("rules", Thing.RULE, "approvals", Thing.APPROVAL);

    /** Lists of the keys of other things in a stage. */
    private static final Map<String, Thing> KEYS = Map.of("next", Thing.WAY, "gate", Thing.GATE, "ask", Thing.ASKED);

    private static final Set<String> NOTHING_APART = Set.of();

    private final List<Change> changes = new ArrayList<>();

    private Differences() {}

    /** Nothing when both say the same, whatever the order of members. */
    public static List<Change> between(ProcessDocument before, ProcessDocument after) {
        Differences differences = new Differences();
        differences.process(before.tree(), after.tree());
        if (differences.changes.isEmpty() && !before.tree().equals(after.tree())) {
            differences.add(new Place(Thing.PROCESS, null, ""), "document", before.tree(), after.tree());
        }
        return List.copyOf(differences.changes);
    }

    /** Everything that a document says, as what came to be: stages, and what stands in them. */
    public static List<Change> sinceNothing(ProcessDocument document) {
        Differences differences = new Differences();
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        JsonNode tree = document.tree();
        differences.things(new Place(Thing.PROCESS, null, ""), Thing.FIELD, nothing, tree.path("fields"));
        byKey(tree.path("stages")).forEach((key, stage) -> differences.added(new Place(Thing.STAGE, key, ""), stage));
        return List.copyOf(differences.changes);
    }

    private void added(Place place, JsonNode stage) {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        add(place, "", null, stage);
        KEYS.forEach((list, thing) -> keys(place, thing, nothing, stage.path(list)));
        THINGS.forEach((list, thing) -> things(place, thing, nothing, stage.path(list)));
    }

    private void process(JsonNode before, JsonNode after) {
        Place process = new Place(Thing.PROCESS, null, "");
        members(process, before, after, Set.of("fields", "stages"));
        things(process, Thing.FIELD, before.path("fields"), after.path("fields"));
        stages(before.path("stages"), after.path("stages"));
    }

    private void stages(JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byKey(before);
        Map<String, JsonNode> fresh = byKey(after);
        for (String key : union(old.keySet(), fresh.keySet())) {
            Place place = new Place(Thing.STAGE, key, "");
            JsonNode was = old.get(key);
            JsonNode is = fresh.get(key);
            if (was == null || is == null) {
                add(place, "", was, is);
            } else {
                stage(place, was, is);
            }
        }
        order(new Place(Thing.STAGE, null, ""), old.keySet(), fresh.keySet(), before, after);
    }

    private void stage(Place stage, JsonNode before, JsonNode after) {
        members(stage, before, after, union(THINGS.keySet(), KEYS.keySet()));
        KEYS.forEach((list, thing) -> keys(stage, thing, before.path(list), after.path(list)));
        THINGS.forEach((list, thing) -> things(stage, thing, before.path(list), after.path(list)));
    }

    private void things(Place in, Thing thing, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byKey(before);
        Map<String, JsonNode> fresh = byKey(after);
        for (String key : union(old.keySet(), fresh.keySet())) {
            Place place = new Place(thing, in.stage(), key);
            JsonNode was = old.get(key);
            JsonNode is = fresh.get(key);
            if (was == null || is == null) {
                add(place, "", was, is);
            } else {
                members(place, was, is, thing == Thing.RULE ? Set.of("do") : NOTHING_APART);
                actions(place, was.path("do"), is.path("do"));
            }
        }
        order(new Place(thing, in.stage(), ""), old.keySet(), fresh.keySet(), before, after);
    }

    /** An action has no key; it is told by its kind, and the first of a kind is compared with the first. */
    private void actions(Place rule, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byKind(before);
        Map<String, JsonNode> fresh = byKind(after);
        for (String kind : union(old.keySet(), fresh.keySet())) {
            JsonNode was = old.get(kind);
            JsonNode is = fresh.get(kind);
            if (was == null || !was.equals(is)) {
                add(new Place(Thing.ACTION, rule.stage(), rule.key()), word(kind), was, is);
            }
        }
        order(new Place(Thing.ACTION, rule.stage(), rule.key()), old.keySet(), fresh.keySet(), before, after);
    }

    private void keys(Place stage, Thing thing, JsonNode before, JsonNode after) {
        Set<String> old = strings(before);
        Set<String> fresh = strings(after);
        for (String key : union(old, fresh)) {
            if (old.contains(key) != fresh.contains(key)) {
                Place place = new Place(thing, stage.stage(), key);
                add(place, "", old.contains(key) ? before : null, fresh.contains(key) ? after : null);
            }
        }
        order(new Place(thing, stage.stage(), ""), old, fresh, before, after);
    }

    private void members(Place place, JsonNode before, JsonNode after, Set<String> apart) {
        for (String member : union(names(before), names(after))) {
            JsonNode was = before.get(member);
            JsonNode is = after.get(member);
            if (!apart.contains(member) && (was == null || !was.equals(is))) {
                changes.add(new Change(place, member, missingAs(was), missingAs(is)));
            }
        }
    }

    /** A property that is left out is one that says nothing: the thing that has it changed, and was neither added nor removed. */
    private static JsonNode missingAs(@Nullable JsonNode value) {
        return value == null ? NullNode.getInstance() : value;
    }

    private void order(Place place, Set<String> old, Set<String> fresh, JsonNode before, JsonNode after) {
        List<String> was = old.stream().filter(fresh::contains).toList();
        List<String> is = fresh.stream().filter(old::contains).toList();
        if (!was.equals(is)) {
            add(place, Change.ORDER, before, after);
        }
    }

    private void add(Place place, String member, @Nullable JsonNode before, @Nullable JsonNode after) {
        changes.add(new Change(place, member, before, after));
    }

    private static Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        list.forEach(node -> all.put(free(all, node.path("key").asString("")), node));
        return all;
    }

    private static Map<String, JsonNode> byKind(JsonNode actions) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        actions.forEach(node -> node.properties().forEach(only -> all.put(free(all, only.getKey()), only.getValue())));
        return all;
    }

    /** What has the key of another one stands beside it, as a draft may have that. */
    private static String free(Map<String, JsonNode> taken, String key) {
        String free = key;
        for (int place = 2; taken.containsKey(free); place++) {
            free = key + ' ' + place;
        }
        return free;
    }

    private static String word(String kind) {
        return kind.indexOf(' ') < 0 ? kind : kind.substring(0, kind.indexOf(' '));
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> all = new LinkedHashSet<>();
        list.forEach(node -> all.add(node.asString()));
        return all;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
