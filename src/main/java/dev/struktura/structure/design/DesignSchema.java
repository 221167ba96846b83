package dev.struktura.structure.design;

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

/** The schema that every document of a structure keeps to, and its complaints in the reader's words. */
public final class DesignSchema {

    /** The schema itself, as JSON. */
    public static final String TEXT = resource("/structure/structure.schema.json");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private DesignSchema() {}

    static List<Violation> violations(JsonNode document) {
        return SCHEMA.validate(document).stream().map(DesignSchema::violation).toList();
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
            case "required" -> Reason.of("problem.invalid.required");
            case "additionalProperties" -> Reason.of("problem.invalid.unknown");
            case "maxLength" -> Reason.of("problem.invalid.length", wanted.asString());
            case "enum" ->
                Reason.of(
                        "problem.invalid.one-of",
                        wanted.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
            case "type" -> Reason.of("problem.invalid.type." + type(wanted.asString()));
            case "minimum", "maximum", "exclusiveMinimum" -> Reason.of("structure.invalid.range");
            case "maxItems" -> Reason.of("problem.invalid.bounds");
            default -> Reason.of("problem.invalid.value");
        };
    }

    private static String type(String json) {
        return json.equals("integer") ? "number" : json;
    }

    /** As in {@code teams[0].name}. */
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

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(DesignSchema.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
