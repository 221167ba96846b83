package dev.struktura.base.problem;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A JSON Schema that the product ships for documents people write, and its complaints in the reader's words. */
public final class DocumentSchema {

    private final String text;
    private final Schema schema;

    private DocumentSchema(String text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** The schema of a place on the class path, such as {@code /structure/structure.schema.json}. */
    public static DocumentSchema shipped(String path) {
        try (InputStream in = Objects.requireNonNull(DocumentSchema.class.getResourceAsStream(path), path)) {
            return new DocumentSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema itself, as JSON. */
    public String text() {
        return text;
    }

    /** Every place that does not keep to the schema; the places are written as in {@code teams[0].name}. */
    public List<Violation> violations(JsonNode document) {
        return schema.validate(document).stream()
                .map(DocumentSchema::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(Error error) {
        String here = path(error.getInstanceLocation());
        String property = error.getProperty();
        String place = property == null ? here : here.isEmpty() ? property : here + "." + property;
        return new Violation(place, reason(error));
    }

    private static Reason reason(Error error) {
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required", "minLength" -> Reason.of("problem.invalid.required");
            case "additionalProperties" -> Reason.of("problem.invalid.unknown");
            case "maxLength" -> Reason.of("problem.invalid.length", wanted.asString());
            case "enum" ->
                Reason.of(
                        "problem.invalid.one-of",
                        wanted.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
            case "type" -> Reason.of("problem.invalid.type." + type(wanted.asString()));
            case "minimum", "maximum", "exclusiveMinimum" -> Reason.of("problem.invalid.range");
            case "maxItems" -> Reason.of("problem.invalid.bounds");
            default -> Reason.of("problem.invalid.value");
        };
    }

    private static String type(String json) {
        return json.equals("integer") ? "number" : json;
    }

    private static String path(NodePath place) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < place.getNameCount(); i++) {
            Object step = place.getElement(i);
            if (step instanceof Integer index) {
                path.append('[').append(index).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
