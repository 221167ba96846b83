package dev.struktura.custody;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to an invented client. */
public enum SignKind {
    CALL,
    SMS,
    EMAIL,
    /** Somebody of the company looked at the number or address. */
    REVEALED,
    /** It went along into a file. */
    EXPORTED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a gateway reports: {@code call}, {@code sms}, {@code email}. */
    public static Optional<SignKind> reported(String word) {
        return Stream.of(CALL, SMS, EMAIL)
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }
}
