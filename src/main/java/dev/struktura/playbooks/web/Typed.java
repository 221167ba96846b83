package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form of the designer.
 *
 * @param language in which the reader reads: words in other languages that are left out are taken from it
 */
record Typed(MultiValueMap<String, String> form, String language) {

    private static final int LONGEST = 4000;

    String word(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    @Nullable
    String wordOrNull(String name) {
        String word = word(name);
        return word.isEmpty() ? null : word;
    }

    List<String> words(String name) {
        return form.getOrDefault(name, List.of()).stream()
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** @throws Problem when nothing is typed in any language, or too much */
    LocalText text(String name) {
        return optionalText(name).orElseThrow(() -> Problem.invalid(name, Reason.of("problem.invalid.required")));
    }

    Optional<LocalText> optionalText(String name) {
        return Stream.of(language, "uk", "ru", "en")
                .map(one -> word(name + "-" + one))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .map(otherwise ->
                        new LocalText(in(name, "uk", otherwise), in(name, "ru", otherwise), in(name, "en", otherwise)));
    }

    private String in(String name, String language, String otherwise) {
        String word = word(name + "-" + language);
        if (word.length() > LONGEST) {
            throw Problem.invalid(name, Reason.of("problem.invalid.length", LONGEST));
        }
        return word.isEmpty() ? otherwise : word;
    }

    /** A length of time in ISO-8601 from a number and its unit; empty when no number is typed. */
    Optional<Length> length(String name) {
        String amount = word(name + "-amount");
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (!amount.matches("\\d{1,5}")) {
            throw Problem.invalid(name, Reason.of("designer.length.wrong"));
        }
        return Optional.of(Length.of(Integer.parseInt(amount), word(name + "-unit")));
    }
}
