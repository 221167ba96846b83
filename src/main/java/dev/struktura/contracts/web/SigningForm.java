package dev.struktura.contracts.web;

import dev.struktura.base.Reason;
import dev.struktura.contracts.Signings;
import dev.struktura.offers.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The form for signing as somebody left it.
 *
 * @param place the field that {@code why} is about, empty for the whole
 * @param why what was not taken; null when nothing was sent yet
 */
public record SigningForm(
        String name,
        String typed,
        String drawn,
        String place,
        @Nullable Reason why) {

    static final SigningForm BLANK = new SigningForm("", "", "", "", null);

    /** What is too long is refused; no more of it comes back than shows that it is. */
    static SigningForm of(String name, String typed, String drawn) {
        return new SigningForm(
                cut(name, Signings.LONGEST_NAME),
                cut(typed, Signings.LONGEST_NAME),
                cut(drawn, Signature.LONGEST_DRAWING),
                "",
                null);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), 2 * longest));
    }

    SigningForm refused(String where, Reason reason) {
        return new SigningForm(name, typed, drawn, where, reason);
    }

    public @Nullable Reason errorOf(String field) {
        return place.equals(field) ? why : null;
    }
}
