package dev.struktura.playbooks.diff;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.diff.Change.Place;
import dev.struktura.playbooks.diff.Change.Thing;
import dev.struktura.process.ProcessDocument;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what differs between two documents in the reader's language, one sentence a change. */
@Component
public class DiffWords {

    private static final String KEY = "playbooks.diff.";
    private static final int LONGEST = 120;

    private final Texts texts;

    DiffWords(Texts texts) {
        this.texts = texts;
    }

    /** A change and its sentence. */
    public record Said(Change change, String words) {}

    public List<Said> between(ProcessDocument before, ProcessDocument after, Locale locale) {
        return said(Differences.between(before, after), new Telling(before.tree(), after.tree(), locale));
    }

    /** Of a document that came from no other: everything is new. */
    public List<Said> sinceNothing(ProcessDocument document, Locale locale) {
        JsonNode tree = document.tree();
        return said(Differences.sinceNothing(document), new Telling(tree, tree, locale));
    }

    private static List<Said> said(List<Change> changes, Telling telling) {
        return changes.stream()
                .map(change -> new Said(change, telling.say(change)))
                .toList();
    }

    private final class Telling {

        private final JsonNode before;
        private final JsonNode after;
        private final Locale locale;

        private Telling(JsonNode before, JsonNode after, Locale locale) {
            this.before = before;
            this.after = after;
            this.locale = locale;
        }

        private String say(Change change) {
            Place place = change.place();
            return texts.t(
                    locale,
                    KEY + word(place.thing()) + "." + word(change.fate()),
                    place.stage() == null ? "" : name("stages", place.stage()),
                    own(place),
                    member(change),
                    value(change.before()),
                    value(change.after()));
        }

        private String own(Place place) {
            return switch (place.thing()) {
                case PROCESS, STAGE -> "";
                case FIELD, GATE, ASKED -> name("fields", place.key());
                case WAY -> name("stages", place.key());
                case RULE, ACTION -> within(place, "rules");
                case APPROVAL -> within(place, "approvals");
            };
        }

        private String within(Place place, String list) {
            return Stream.of(after, before)
                    .flatMap(tree -> named(tree.path("stages"), place.stage()).stream())
                    .flatMap(stage -> named(stage.path(list), place.key()).stream())
                    .findFirst()
                    .map(thing -> value(thing.get("name")))
                    .orElse(place.key());
        }

        private String name(String list, String key) {
            return Stream.of(after, before)
                    .flatMap(tree -> named(tree.path(list), key).stream())
                    .findFirst()
                    .map(thing -> value(thing.get("name")))
                    .orElse(key);
        }

        private String member(Change change) {
            boolean isAction = change.place().thing() == Thing.ACTION;
            return known(isAction ? "action-kind." : "member.", change.member());
        }

        private String value(@Nullable JsonNode node) {
            if (node == null || node.isNull()) {
                return texts.t(locale, KEY + "nothing");
            }
            if (node.isBoolean()) {
                return texts.t(locale, KEY + (node.asBoolean() ? "yes" : "no"));
            }
            if (node.isObject()) {
                return node.has(locale.getLanguage()) ? value(node.get(locale.getLanguage())) : members(node);
            }
            return node.isArray() ? listed(node) : plain(node.asString());
        }

        private String members(JsonNode node) {
            List<String> said = new ArrayList<>();
            node.properties()
                    .forEach(member -> said.add(known("member.", member.getKey()) + " " + value(member.getValue())));
            return shortened(said, "; ");
        }

        private String listed(JsonNode list) {
            List<String> said = new ArrayList<>();
            list.forEach(item -> said.add(value(item.has("key") ? item.get("key") : item)));
            return shortened(said, ", ");
        }

        private static String shortened(List<String> said, String between) {
            String words = String.join(between, said);
            return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        }

        /** A word of the schema, a duration, or what somebody wrote. */
        private String plain(String text) {
            String word = known("value.", text);
            return word.equals(text) ? texts.why(Reason.of(KEY + "as-is", text), locale, ZoneOffset.UTC) : word;
        }

        private String known(String kind, String word) {
            String key = KEY + kind + word;
            return texts.has(key) ? texts.t(locale, key) : word;
        }
    }

    private static Optional<JsonNode> named(JsonNode list, @Nullable String key) {
        return list.valueStream()
                .filter(node -> node.path("key").asString("").equals(key))
                .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
