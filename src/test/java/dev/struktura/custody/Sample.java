package dev.struktura.custody;

import dev.struktura.staff.Viewer;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of any type that a question to the database may take. */
final class Sample {

    private static final int DEEP = 5;

    private final Map<Class<?>, Object> known;

    Sample(Viewer viewer, Instant now, String word) {
        known = Map.ofEntries(
                Map.entry(Viewer.class, viewer),
                Map.entry(Instant.class, now),
                Map.entry(LocalDate.class, LocalDate.ofInstant(now, ZoneId.of("UTC"))),
                Map.entry(Duration.class, Duration.ofDays(30)),
                Map.entry(ZoneId.class, ZoneId.of("Europe/Kyiv")),
                Map.entry(Locale.class, Locale.of("uk")),
                Map.entry(String.class, word),
                Map.entry(int.class, 50),
                Map.entry(Integer.class, 50),
                Map.entry(long.class, 1L),
                Map.entry(Long.class, 1L),
                Map.entry(boolean.class, true),
                Map.entry(Boolean.class, true));
    }

    /** Thrown when there is a type that nobody can make up. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Arguments for a question about one record; what may be missing is. */
    @Nullable
    Object[] arguments(AnnotatedType[] types, UUID id) throws Unknown {
        @Nullable Object[] made = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            made[i] = of(types[i], id, 0);
        }
        return made;
    }

    private @Nullable Object of(AnnotatedType type, UUID id, int depth) throws Unknown {
        return type.isAnnotationPresent(Nullable.class) ? null : of(type.getType(), id, depth);
    }

    private Object of(Type type, UUID id, int depth) throws Unknown {
        if (type instanceof ParameterizedType many) {
            return ofMany(many, id, depth);
        }
        if (!(type instanceof Class<?> one) || depth > DEEP) {
            throw new Unknown();
        }
        if (one == UUID.class) {
            return id;
        }
        if (known.containsKey(one)) {
            return known.get(one);
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[0];
        }
        return one.isSealed() ? of(one.getPermittedSubclasses()[0], id, depth + 1) : ofRecord(one, id, depth);
    }

    private Object ofMany(ParameterizedType type, UUID id, int depth) throws Unknown {
        Object element = of(type.getActualTypeArguments()[0], id, depth + 1);
        if (type.getRawType() == Set.class) {
            return Set.of(element);
        }
        if (type.getRawType() == Optional.class) {
            return Optional.of(element);
        }
        return List.of(element);
    }

    private Object ofRecord(Class<?> type, UUID id, int depth) throws Unknown {
        if (!type.isRecord()) {
            throw new Unknown();
        }
        RecordComponent[] parts = type.getRecordComponents();
        @Nullable Object[] made = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            made[i] = of(parts[i].getAnnotatedType(), id, depth + 1);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(made);
        } catch (ReflectiveOperationException e) {
            throw new Unknown();
        }
    }
}
