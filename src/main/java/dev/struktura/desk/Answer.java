package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;

/**
 * One way a step can end, as the desk offers it.
 *
 * @param key what the completion is given as {@code outcome}
 * @param label in words of the reader's language
 * @param to name of the stage the deal goes to; the empty text when it stays
 */
public record Answer(String key, Reason label, LocalText to) {

    /** The step is done and the deal goes on to its next stage. */
    public static final String ADVANCE = "advance";

    /** The step is done. */
    public static final String DONE = "done";

    /** Nobody answered: there will be another call. */
    public static final String NO_ANSWER = "no-answer";

    /** The client said no; what follows is up to the process. */
    public static final String NEGATIVE = "negative";

    private static final LocalText NOWHERE = new LocalText("", "", "");

    static Answer stays(String key) {
        return new Answer(key, Reason.of("desk.answer." + key), NOWHERE);
    }

    static Answer goesTo(LocalText stage) {
        return new Answer(ADVANCE, Reason.of("desk.answer.advance"), stage);
    }
}
