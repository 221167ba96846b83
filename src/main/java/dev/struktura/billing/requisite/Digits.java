package dev.struktura.billing.requisite;

/** Digits in a row, and what checks of them are made of. */
record Digits(String text) {

    static boolean are(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    int at(int place) {
        return text.charAt(place) - '0';
    }

    int last() {
        return at(text.length() - 1);
    }

    long first(int count) {
        return Long.parseLong(text.substring(0, count));
    }

    /** The digits from the left, each times its weight. */
    int weighed(int... weights) {
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += at(place) * weights[place];
        }
        return sum;
    }
}
