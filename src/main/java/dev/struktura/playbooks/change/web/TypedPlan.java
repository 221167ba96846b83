package dev.struktura.playbooks.change.web;

import dev.struktura.playbooks.change.Plan;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.Publishing;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of deals in flight, and why, as typed: {@code stage.KEY} and {@code field.KEY} say what a stage and a field
 * became, {@code timer.KEY} what becomes of the timers of one rule.
 */
public record TypedPlan(Map<String, String> form) {

    private static final String STAGE = "stage.";
    private static final String FIELD = "field.";
    private static final String TIMER = "timer.";

    public TypedPlan {
        form = Map.copyOf(form);
    }

    public Plan.Mode mode() {
        return one(Plan.Mode.values(), Plan.Mode::key, "mode", Plan.Mode.STAY);
    }

    public MigrationPlan.Timing timers() {
        return one(MigrationPlan.Timing.values(), Enum::name, "timers", MigrationPlan.Timing.KEEP);
    }

    public String reason() {
        String typed = form.getOrDefault("reason", "").strip();
        return typed.length() > Publishing.LONGEST_REASON ? typed.substring(0, Publishing.LONGEST_REASON) : typed;
    }

    public boolean twoEyes() {
        return form.containsKey("twoEyes");
    }

    /** What a stage became; empty when nothing was chosen. */
    public String became(String stage) {
        return form.getOrDefault(STAGE + stage, "");
    }

    /** What a field became; empty when nothing was chosen. */
    public String fieldBecame(String field) {
        return form.getOrDefault(FIELD + field, "");
    }

    /** What becomes of the timers of a rule; null as of all others. */
    public MigrationPlan.@Nullable Timing timersOf(String rule) {
        String typed = form.getOrDefault(TIMER + rule, "");
        return Arrays.stream(MigrationPlan.Timing.values())
                .filter(timing -> timing.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    boolean makesTwoFieldsOne() {
        Collection<String> became = named(FIELD).values();
        return new HashSet<>(became).size() < became.size();
    }

    Plan plan() {
        Map<String, String> fields = makesTwoFieldsOne() ? Map.of() : named(FIELD);
        Map<String, MigrationPlan.Timing> timersOf = new HashMap<>();
        named(TIMER).keySet().forEach(rule -> {
            MigrationPlan.Timing timing = timersOf(rule);
            if (timing != null) {
                timersOf.put(rule, timing);
            }
        });
        return new Plan(mode(), new MigrationPlan(named(STAGE), fields, timers(), timersOf));
    }

    private Map<String, String> named(String prefix) {
        return form.entrySet().stream()
                .filter(typed ->
                        typed.getKey().startsWith(prefix) && !typed.getValue().isEmpty())
                .collect(Collectors.toMap(typed -> typed.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    Publications.Wish wish() {
        return new Publications.Wish(plan(), reason(), twoEyes());
    }

    private <E> E one(E[] all, Function<E, String> word, String name, E usual) {
        String typed = form.getOrDefault(name, "");
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(typed))
                .findFirst()
                .orElse(usual);
    }
}
