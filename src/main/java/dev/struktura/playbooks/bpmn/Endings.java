package dev.struktura.playbooks.bpmn;

import java.util.regex.Pattern;

/** Whether an end of a plain diagram loses the deal, as far as its name tells. */
final class Endings {

    private static final Pattern LOST = Pattern.compile(
            "lost|lose|reject|cancel|refus|fail|втрач|відмов|програ|скасов|потер|отказ|проигр|отмен",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Endings() {}

    static boolean isLost(String name) {
        return LOST.matcher(name).find();
    }
}
