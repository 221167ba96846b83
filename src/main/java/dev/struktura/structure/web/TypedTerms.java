package dev.struktura.structure.web;

import dev.struktura.structure.SeatTerms;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weight and capacity of a seat as typed; no capacity means any number. */
public record TypedTerms(@Nullable String weight, @Nullable String capacity) {

    private static final Pattern WEIGHT = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern CAPACITY = Pattern.compile("[0-9]{0,6}");

    Optional<SeatTerms> terms() {
        String share = Objects.requireNonNullElse(weight, "").strip();
        String most = Objects.requireNonNullElse(capacity, "").strip();
        if (!WEIGHT.matcher(share).matches() || !CAPACITY.matcher(most).matches()) {
            return Optional.empty();
        }
        return Optional.of(new SeatTerms(Integer.parseInt(share), most.isEmpty() ? null : Integer.valueOf(most)));
    }
}
