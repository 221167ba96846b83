package dev.struktura.base.rest;

import dev.struktura.testing.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The routes of the API as its own description tells them. */
public final class ApiRoutes {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    /**
     * One route.
     *
     * @param path below {@code /api/v1}, with the names of its variables in braces
     * @param query names of the parameters that may follow the question mark
     * @param body schema of the JSON body; null when the route takes none
     */
    public record Route(
            String method,
            String path,
            List<String> query,
            @Nullable JsonNode body,
            boolean takesFiles) {

        public boolean takesJson() {
            return body != null;
        }

        boolean writes() {
            return WRITES.contains(method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final JsonNode document;

    public ApiRoutes(Caller anybody) {
        this.document = anybody.get("/openapi").expect(200).body();
    }

    public List<Route> all() {
        List<Route> routes = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> routes.add(route(method.getKey(), path.getKey(), method.getValue()))));
        return routes;
    }

    private Route route(String method, String path, JsonNode operation) {
        JsonNode contents = operation.at("/requestBody/content");
        List<String> query = operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
        JsonNode json = contents.path("application/json").path("schema");
        return new Route(
                method.toUpperCase(Locale.ROOT),
                path.replaceFirst("^/api/v1", ""),
                query,
                json.isMissingNode() ? null : json,
                contents.has("multipart/form-data"));
    }

    /** The properties of a schema, wherever it is described; none when it is free. */
    Stream<Map.Entry<String, JsonNode>> properties(JsonNode schema) {
        return resolved(schema).path("properties").properties().stream();
    }

    /** A schema that points elsewhere is the one it points to; one that may be null is what it else is. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolved(schema.at("/anyOf/0"));
        }
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : document.at(reference.asString().substring(1));
    }
}
