package dev.struktura.testing;

import dev.struktura.base.Asking;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the database as a person does in a request. */
public final class AskedBy {

    private AskedBy() {}

    /** @param employee null for nobody */
    public static <T> T person(@Nullable UUID employee, Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        Asking.as(employee, () -> answer.add(question.get()));
        return answer.getFirst();
    }
}
