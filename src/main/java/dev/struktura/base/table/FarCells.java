package dev.struktura.base.table;

/**
 * Looks through the bytes of sheets for an address in a column that no spreadsheet has, such as {@code r="ZZZZZZ2"}: the reader
 * would make room for all the columns before it and run out of memory. Zeros are passed over, so UTF-16 hides nothing.
 */
final class FarCells {

    private static final int MOST_LETTERS = 3;

    private enum State {
        OUTSIDE,
        BLANK,
        NAME,
        EQUALS,
        VALUE
    }

    private State state = State.OUTSIDE;
    private byte quote;
    private int letters;

    /** Whether the address is complete enough to be refused. */
    boolean isFar(byte b) {
        if (b == 0) {
            return false;
        }
        if (state == State.VALUE) {
            return isFarIn(b);
        }
        state = next(b);
        return false;
    }

    private State next(byte b) {
        boolean blank = b == ' ' || b == '\n' || b == '\r' || b == '\t';
        return switch (state) {
            case OUTSIDE -> blank ? State.BLANK : State.OUTSIDE;
            case BLANK -> blank ? State.BLANK : b == 'r' ? State.NAME : State.OUTSIDE;
            case NAME -> blank ? State.NAME : b == '=' ? State.EQUALS : State.OUTSIDE;
            case EQUALS -> blank ? State.EQUALS : opened(b);
            case VALUE -> State.VALUE;
        };
    }

    private State opened(byte b) {
        if (b != '"' && b != '\'') {
            return State.OUTSIDE;
        }
        quote = b;
        letters = 0;
        return State.VALUE;
    }

    private boolean isFarIn(byte b) {
        if (b == quote) {
            state = State.OUTSIDE;
            return false;
        }
        boolean far = b == '&' || (letters > MOST_LETTERS && b >= '0' && b <= '9');
        letters = Character.isLetter(b) ? letters + 1 : 0;
        return far;
    }
}
