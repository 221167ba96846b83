package dev.struktura.structure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Set;

/** How a department is built: of levels, of pods, or of both. */
public enum StructureKind {
    LEVELS("levels"),
    PODS("pods"),
    MIXED("mixed");

    private final String key;

    StructureKind(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    /** What teams of these kinds make up; without any, levels. */
    public static StructureKind of(Collection<Team.Kind> kinds) {
        Set<Team.Kind> different = Set.copyOf(kinds);
        if (different.size() > 1) {
            return MIXED;
        }
        return different.contains(Team.Kind.POD) ? PODS : LEVELS;
    }
}
