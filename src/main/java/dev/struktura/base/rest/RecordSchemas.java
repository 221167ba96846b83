package dev.struktura.base.rest;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of the records of the API what Java says of them: what is always there, and what may be null. */
@Component
class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> model = model(resolved, context);
            if (model != null && model.getProperties() != null) {
                describe(java.getRawClass(), model);
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes")
    private static void describe(Class<?> type, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        List<RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .filter(component -> properties.containsKey(component.getName()))
                .toList();
        model.setRequired(components.stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList());
        components.stream()
                .filter(RecordSchemas::isNullable)
                .map(RecordComponent::getName)
                .forEach(name -> properties.computeIfPresent(name, (key, schema) -> orNull(schema)));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        if (schema.getTypes() == null || schema.getEnum() != null) {
            return new Schema<>(SpecVersion.V31).anyOf(List.of(schema, ApiSchemas.of(NULL)));
        }
        Set<String> types = new HashSet<>(schema.getTypes());
        types.add(NULL);
        return schema.types(types);
    }
}
