package dev.struktura.playbooks.web;

import dev.struktura.playbooks.check.Place;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a process is open beside the picture; written as {@code stage.inbound}, {@code rule.inbound.idle-24h}. */
public sealed interface Selection {

    /** The path of a field in a document. */
    Pattern FIELD = Pattern.compile("fields\\[(\\d+)]");

    /** The process as a whole. */
    record OfProcess() implements Selection {
        @Override
        public String toString() {
            return "process";
        }
    }

    record OfStage(String stage) implements Selection {
        @Override
        public String toString() {
            return "stage." + stage;
        }
    }

    record OfRule(String stage, String rule) implements Selection {
        @Override
        public String toString() {
            return "rule." + stage + "." + rule;
        }
    }

    record OfField(String field) implements Selection {
        @Override
        public String toString() {
            return "field." + field;
        }
    }

    record OfWay(String from, String to) implements Selection {
        @Override
        public String toString() {
            return "way." + from + "." + to;
        }
    }

    /** What is written; the process as a whole where nothing of it is there any more. */
    static Selection of(String written, ProcessVersion version) {
        List<String> parts = List.of(written.split("\\.", -1));
        return switch (parts.getFirst()) {
            case "stage", "rule" -> stage(parts, version);
            case "field" ->
                parts.size() == 2 && version.field(parts.get(1)).isPresent()
                        ? new OfField(parts.get(1))
                        : new OfProcess();
            case "way" ->
                parts.size() == 3 && hasWay(version, parts.get(1), parts.get(2))
                        ? new OfWay(parts.get(1), parts.get(2))
                        : new OfProcess();
            default -> new OfProcess();
        };
    }

    /** Where something can be mended that stands at that place. */
    static Selection of(Place place, ProcessVersion version) {
        Matcher field = FIELD.matcher(place.path());
        if (field.lookingAt()) {
            return new OfField(
                    version.fields().get(Integer.parseInt(field.group(1))).key());
        }
        String stage = place.stage();
        String rule = place.rule();
        if (stage == null) {
            return new OfProcess();
        }
        return rule == null ? new OfStage(stage) : new OfRule(stage, rule);
    }

    /** A rule that is gone leaves its stage open. */
    private static Selection stage(List<String> parts, ProcessVersion version) {
        if (parts.size() < 2 || version.find(parts.get(1)).isEmpty()) {
            return new OfProcess();
        }
        return parts.size() == 3 && hasRule(version, parts.get(1), parts.get(2))
                ? new OfRule(parts.get(1), parts.get(2))
                : new OfStage(parts.get(1));
    }

    private static boolean hasRule(ProcessVersion version, String stage, String rule) {
        return version.find(stage).stream()
                .map(Stage::rules)
                .anyMatch(rules -> rules.stream().anyMatch(one -> one.key().equals(rule)));
    }

    private static boolean hasWay(ProcessVersion version, String from, String to) {
        return version.find(from).filter(stage -> stage.next().contains(to)).isPresent();
    }
}
