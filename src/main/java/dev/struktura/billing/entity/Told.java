package dev.struktura.billing.entity;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a form tells, over what is there, and collects what is wrong. */
final class Told {

    private final List<Violation> wrong = new ArrayList<>();

    List<Violation> wrong() {
        return wrong;
    }

    /** One line of at most so many characters; what is not told stays as it was. */
    String line(String path, @Nullable String told, String before, int most) {
        String read = told == null ? before : told.replaceAll("\\p{Cntrl}", " ").strip();
        if (read.length() > most) {
            refuse(path, Reason.of("billing.entity.invalid.long", most));
        }
        return read;
    }

    /** What the text stands for; nothing, and a violation, when it stands for none. */
    <T> Optional<T> value(String path, String text, Function<String, T> reading, String why) {
        try {
            return Optional.of(reading.apply(text));
        } catch (RuntimeException noSuchThing) {
            refuse(path, Reason.of(why));
            return Optional.empty();
        }
    }

    void refuse(String path, Reason why) {
        wrong.add(new Violation(path, why));
    }
}
