package dev.struktura.custody;

import java.util.Map;

/**
 * What somebody wants to take out.
 *
 * @param id chosen by whoever asks, so that the same wish sent twice is one
 * @param reason why, in their own words; not blank
 */
public record Wish(ExportId id, String list, Map<String, String> filter, boolean contacts, String reason) {

    public static final int LONGEST_REASON = 500;

    public Wish {
        filter = Map.copyOf(filter);
    }
}
