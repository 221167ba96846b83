package dev.struktura.base.rest;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shapes the description tells in words of its own: what every route may answer, and what is no record of ours. */
final class ApiSchemas {

    static final String PROBLEM = "Problem";

    private ApiSchemas() {}

    static Schema<?> money() {
        return record(Map.of(
                "amount", text().pattern("^-?[0-9]+(\\.[0-9]+)?$").example("1200.00"),
                "currency", text().pattern("^[A-Z]{3}$").example("UAH")));
    }

    static Schema<?> problem() {
        Schema<?> problem = record(Map.of(
                "type", text().example("urn:struktura:problem:invalid"),
                "title", text(),
                "status", of("integer"),
                "detail", text()));
        return problem.addProperty("errors", list(record(Map.of("path", text(), "message", text()))))
                .addProperty("missing", list(record(Map.of("field", text(), "label", text(), "reason", text()))))
                .addProperty("allowed", list(text()));
    }

    static Schema<?> object() {
        return of("object");
    }

    static Schema<?> text() {
        return of("string");
    }

    /** All of it is always there. */
    private static Schema<?> record(Map<String, Schema<?>> properties) {
        Schema<?> record = object();
        properties.keySet().stream().sorted().forEach(name -> record.addProperty(name, properties.get(name)));
        return record.required(List.copyOf(record.getProperties().keySet()));
    }

    private static Schema<?> list(Schema<?> item) {
        return of("array").items(item);
    }

    static Schema<?> of(String type) {
        return new Schema<>(SpecVersion.V31).types(Set.of(type));
    }
}
