package dev.struktura.process;

import org.jspecify.annotations.Nullable;

/** What sets a rule off. */
public sealed interface Trigger {

    /** The case enters the stage. */
    record OnEntry() implements Trigger {}

    /**
     * Something happens while the case stands in the stage.
     *
     * @param outcome only with this outcome; null for any
     */
    record OnEvent(String event, @Nullable String outcome) implements Trigger {}

    /** Time passes since the case entered the stage. */
    record AfterEntry(Delay delay) implements Trigger {}

    /** Time passes since a person last acted on the case. */
    record AfterAction(Delay delay) implements Trigger {}

    /**
     * Time passes since something happened.
     *
     * @param silence whether an action of a person in between calls it off
     */
    record AfterEvent(String event, Delay delay, boolean silence) implements Trigger {}
}
