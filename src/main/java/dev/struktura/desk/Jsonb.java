package dev.struktura.desk;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Values as jsonb columns hold them, and rows as {@code jsonb_to_recordset} takes them: one parameter for any number. */
final class Jsonb {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Jsonb() {}

    static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }

    /** Records as an array of objects with the names of columns. */
    static String rows(Iterable<?> records) {
        return ROWS.writeValueAsString(records);
    }
}
