package dev.struktura.staff;

import java.util.List;

/**
 * What a person leaves behind in another module. Beans are asked in their order, inside the transaction in which the person leaves;
 * when one fails, nobody has left.
 */
public interface Legacy {

    /** What there is, told before anything is passed on. */
    default List<Passed> count(Leaving leaving) {
        return List.of();
    }

    /** Gives to others what they had, and tells of what was not counted before. */
    default List<Passed> pass(Leaving leaving) {
        return List.of();
    }

    /** One line of the report about a leaver. */
    sealed interface Passed {

        /** What it is: the end of a message key {@code staff.departure.*}. */
        String what();

        /** So many of them are somebody else's now. */
        record Moved(String what, int count) implements Passed {}

        /** So many of them open no door any more. */
        record Revoked(String what, int count) implements Passed {}

        /**
         * So many the person has dealt with in the last 30 days.
         *
         * @param colleagues the median of those with the same role
         */
        record Seen(String what, int count, double colleagues) implements Passed {}
    }
}
