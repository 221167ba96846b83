package dev.struktura.bench;

import java.util.Locale;
import java.util.Map;

/** Prints medians and their ratios to the floor. */
final class Report {

    private Report() {}

    static void print(String title, String unit, Map<String, Double> medians) {
        System.out.printf("%n%s%n", title);
        double floor = medians.getOrDefault(FLOOR, Double.NaN);
        medians.forEach((name, rate) -> System.out.printf(
                Locale.ROOT, "  %-14s %12.1f %-10s %6.2f of the floor%n", name, rate, unit, rate / floor));
    }

    static final String FLOOR = "floor";
}
