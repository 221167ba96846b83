package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.offers.Choice;
import dev.struktura.offers.ClientAnswers;
import dev.struktura.offers.Signature;
import dev.struktura.offers.Signing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the client's page as somebody left them.
 *
 * @param place the field that {@code why} is about, empty for the whole
 * @param why what was not taken; null when nothing was sent yet
 */
public record ClientForm(
        String name,
        String typed,
        String drawn,
        Choice choice,
        String seen,
        String reason,
        String question,
        String place,
        @Nullable Reason why) {

    static final ClientForm BLANK = new ClientForm("", "", "", Choice.NONE, "", "", "", "", null);

    static ClientForm of(HttpServletRequest request) {
        return new ClientForm(
                text(request, "name", Signing.LONGEST_NAME),
                text(request, "typed", Signing.LONGEST_NAME),
                text(request, "drawn", Signature.LONGEST_DRAWING),
                choice(request),
                text(request, "seen", Signing.LONGEST_NAME),
                text(request, "reason", ClientAnswers.LONGEST_TEXT),
                text(request, "question", ClientAnswers.LONGEST_TEXT),
                "",
                null);
    }

    static Choice choice(HttpServletRequest request) {
        String[] places = request.getParameterValues("choice");
        return places == null ? Choice.NONE : Choice.of(Arrays.asList(places));
    }

    /** What is too long is refused; no more of it comes back than shows that it is. */
    private static String text(HttpServletRequest request, String field, int longest) {
        String typed = Objects.requireNonNullElse(request.getParameter(field), "");
        return typed.length() <= 2 * longest ? typed : typed.substring(0, 2 * longest);
    }

    static ClientForm choosing(Choice choice) {
        return new ClientForm("", "", "", choice, "", "", "", "", null);
    }

    Signing signing() {
        return new Signing(name, Signature.of(drawn, typed), choice, seen);
    }

    ClientForm refused(String where, Reason reasonOfIt) {
        return new ClientForm(name, typed, drawn, choice, seen, reason, question, where, reasonOfIt);
    }

    public @Nullable Reason errorOf(String field) {
        return place.equals(field) ? why : null;
    }
}
