package dev.struktura.base.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The two ways in which documents are written: JSON, and YAML for those who would rather have that. */
public final class Notation {

    public static final String YAML = MediaType.APPLICATION_YAML_VALUE;
    public static final String YAML_OF_OLD = "application/x-yaml";
    public static final String YAML_AS_TEXT = "text/yaml";

    private static final List<MediaType> ALL = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_YAML,
            MediaType.parseMediaType(YAML_OF_OLD),
            MediaType.parseMediaType(YAML_AS_TEXT + ";charset=UTF-8"));

    private Notation() {}

    /** What fits best of what is accepted; JSON where anything does. */
    public static MediaType wanted(List<MediaType> accept) {
        return wanted(accept, ALL);
    }

    /** As {@link #wanted(List)}, where there is one way more. */
    public static MediaType wanted(List<MediaType> accept, MediaType more) {
        return wanted(accept, Stream.concat(ALL.stream(), Stream.of(more)).toList());
    }

    private static MediaType wanted(List<MediaType> accept, List<MediaType> offered) {
        List<MediaType> ranked = new ArrayList<>(accept);
        MimeTypeUtils.sortBySpecificity(ranked);
        ranked.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        return ranked.stream()
                .flatMap(range -> offered.stream().filter(range::includes))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }
}
