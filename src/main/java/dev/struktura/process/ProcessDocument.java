package dev.struktura.process;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.DocumentSchema;
import dev.struktura.base.problem.Problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A process version as people and files write it: YAML or JSON after one schema, {@code processes/process.schema.json}. */
public final class ProcessDocument {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new JsonMapper();
    private static final int LONGEST = 1_000_000;

    /** The schema that every document of a process keeps to. */
    public static final DocumentSchema SCHEMA = DocumentSchema.shipped("/processes/process.schema.json");

    private final JsonNode tree;

    private ProcessDocument(JsonNode tree) {
        this.tree = tree;
    }

    /** A document, or everything that is wrong with it. */
    public sealed interface Read {

        record Sound(ProcessDocument document) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** Reads YAML; JSON is YAML too. */
    public static Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read.Wrong(List.of(new Violation("", Reason.of("problem.invalid.length", LONGEST))));
        }
        try {
            return read(YAML.readTree(text));
        } catch (JacksonException notYaml) {
            return new Read.Wrong(List.of(new Violation("", Reason.of("problem.invalid.yaml"))));
        }
    }

    public static Read read(JsonNode tree) {
        List<Violation> wrong = SCHEMA.violations(tree);
        return wrong.isEmpty() ? new Read.Sound(new ProcessDocument(tree.deepCopy())) : new Read.Wrong(wrong);
    }

    /**
     * Reads what is known to be sound.
     *
     * @throws IllegalArgumentException naming every place that the schema does not accept
     */
    public static ProcessDocument parse(String text) {
        return switch (read(text)) {
            case Read.Sound(ProcessDocument document) -> document;
            case Read.Wrong(List<Violation> violations) -> throw new IllegalArgumentException(violations.toString());
        };
    }

    /** Reads what {@link #toJson} wrote, which was sound then. */
    public static ProcessDocument stored(String json) {
        return new ProcessDocument(JSON.readTree(json));
    }

    /** A document shipped on the class path, such as {@code /processes/techflow.yaml}. */
    public static ProcessDocument shipped(String path) {
        return parse(resource(path));
    }

    public String key() {
        return tree.get("key").asString();
    }

    /** What it says, to be changed by whoever asks. */
    public JsonNode tree() {
        return tree.deepCopy();
    }

    public String toJson() {
        return tree.toString();
    }

    public String toYaml() {
        return YAML.writeValueAsString(tree);
    }

    /** @throws IllegalArgumentException when keys repeat, name what is not there, or a value is none of its field's type */
    public ProcessVersion toVersion(int number) {
        return new VersionReader(YAML).read(tree, number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessDocument document && tree.equals(document.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    /** What a field of a document can hold; nothing where its bounds or its pattern make no sense. */
    public static Optional<FieldType> typeOf(JsonNode field) {
        try {
            return Optional.of(VersionReader.type(field));
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    /** A period or a duration, as ISO-8601 tells them apart: by the T. */
    public static TemporalAmount amount(String iso) {
        return iso.contains("T") ? Duration.parse(iso) : Period.parse(iso);
    }

    private static String resource(String path) {
        try (InputStream in = ProcessDocument.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(path + " is not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
