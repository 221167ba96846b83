package dev.struktura.deals;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.process.Stage;
import java.util.Locale;

/** What became of a deal so far; follows from the stage it stands in. */
public enum DealStatus {
    OPEN,
    WON,
    LOST,
    PARKED;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody works on it or will again, so that it goes on with somebody else when its owner leaves. */
    public boolean goesOn() {
        return this == OPEN || this == PARKED;
    }

    static DealStatus of(Stage.Kind kind) {
        return switch (kind) {
            case OPEN -> OPEN;
            case PARKED -> PARKED;
            case WON -> WON;
            case LOST -> LOST;
        };
    }
}
