package dev.struktura.clients;

import java.util.function.IntSupplier;

/** Judges how fast somebody reads the client base: as one reads to work, faster than they work, or as a program copies. */
final class Pace {

    /** Whoever works on fewer than one of five clients they open does not open them to work. */
    private static final int ONE_OF = 5;

    /**
     * Where reading is noticed, and where it is stopped; all are numbers of different clients.
     *
     * @param noticed opened within a day before anybody asks what for
     * @param openedInHour opened within an hour at most
     * @param openedInDay opened within a day at most
     * @param listedInHour seen in lists and searches within an hour at most
     * @param listedInDay seen in lists and searches within a day at most
     */
    record Limits(int noticed, int openedInHour, int openedInDay, int listedInHour, int listedInDay) {

        /** The same, with the usual number wherever none is given. */
        Limits or(Limits usual) {
            return new Limits(
                    given(noticed, usual.noticed),
                    given(openedInHour, usual.openedInHour),
                    given(openedInDay, usual.openedInDay),
                    given(listedInHour, usual.listedInHour),
                    given(listedInDay, usual.listedInDay));
        }

        private static int given(int number, int usual) {
            return number > 0 ? number : usual;
        }
    }

    /** How many different clients somebody opened and saw in lists within the last hour and the last day. */
    record Read(int openedInHour, int openedInDay, int listedInHour, int listedInDay) {}

    sealed interface Verdict {

        /** Nothing to say. */
        record Ordinary() implements Verdict {}

        /** Reads much and works on little of it. */
        record Hasty(int read, int worked) implements Verdict {}

        /** Reads more than a person can use. */
        record TooMuch(int read, int limit) implements Verdict {}
    }

    private Pace() {}

    /** @param worked on how many clients and deals they acted within the day; asked for only where it matters */
    static Verdict judge(Read read, Limits limits, IntSupplier worked) {
        if (read.openedInHour() >= limits.openedInHour()) {
            return new Verdict.TooMuch(read.openedInHour(), limits.openedInHour());
        }
        if (read.openedInDay() >= limits.openedInDay()) {
            return new Verdict.TooMuch(read.openedInDay(), limits.openedInDay());
        }
        if (read.listedInHour() >= limits.listedInHour()) {
            return new Verdict.TooMuch(read.listedInHour(), limits.listedInHour());
        }
        if (read.listedInDay() >= limits.listedInDay()) {
            return new Verdict.TooMuch(read.listedInDay(), limits.listedInDay());
        }
        return read.openedInDay() < limits.noticed() ? new Verdict.Ordinary() : compared(read, worked.getAsInt());
    }

    private static Verdict compared(Read read, int worked) {
        return worked * ONE_OF < read.openedInDay()
                ? new Verdict.Hasty(read.openedInDay(), worked)
                : new Verdict.Ordinary();
    }
}
