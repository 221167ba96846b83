package dev.struktura.messages.web;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words of an address that stand for one of several things. */
final class Words {

    private Words() {}

    /** The thing the word stands for; null when it stands for none. */
    static <T> @Nullable T of(T[] things, Function<T, String> word, @Nullable String asked) {
        return Arrays.stream(things)
                .filter(thing -> word.apply(thing).equals(asked))
                .findFirst()
                .orElse(null);
    }
}
