package dev.struktura.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a decision looks at: where the case stands and what is known of it.
 *
 * @param stage key of the stage; empty before the case is opened
 * @param visit how many stages it has entered so far, 0 before it is opened
 * @param facts what is known, by field key; blank text counts as unknown
 * @param armed keys of the rules whose timers run in this visit
 */
public record CaseState(
        UUID id,
        String stage,
        int visit,
        Instant enteredAt,
        Instant lastActionAt,
        Map<String, Object> facts,
        Set<String> armed) {

    public CaseState {
        facts = Map.copyOf(facts);
        armed = Set.copyOf(armed);
    }

    /** A case that is about to be opened. */
    public static CaseState unopened(UUID id, Map<String, Object> facts) {
        return new CaseState(id, "", 0, Instant.EPOCH, Instant.EPOCH, facts, Set.of());
    }

    public boolean isOpened() {
        return visit > 0;
    }

    /** Those of the fields that are not known, in the order asked. */
    public List<String> missing(Collection<String> fields) {
        return fields.stream().filter(field -> !isKnown(field)).toList();
    }

    private boolean isKnown(String field) {
        Object value = facts.get(field);
        return value != null && !(value instanceof String text && text.isBlank());
    }

    /** The state after one step; replaying all steps of a case from {@link #unopened} gives its state. */
    public CaseState after(Step step) {
        return switch (step) {
            case Step.Entered entered ->
                new CaseState(id, entered.stage(), entered.visit(), entered.at(), lastActionAt, facts, Set.of());
            case Step.Adopted adopted ->
                new CaseState(id, adopted.stage(), visit, enteredAt, lastActionAt, facts, armed);
            case Step.Acted acted -> new CaseState(id, stage, visit, enteredAt, acted.at(), facts, armed);
            case Step.FactsChanged changed ->
                new CaseState(id, stage, visit, enteredAt, lastActionAt, merged(changed.facts()), armed);
            case Step.Approved given ->
                new CaseState(
                        id,
                        stage,
                        visit,
                        enteredAt,
                        lastActionAt,
                        merged(Map.of(Approval.PREFIX + given.approval(), given.approved())),
                        armed);
            case Step.Armed arm -> new CaseState(id, stage, visit, enteredAt, lastActionAt, facts, with(arm.rule()));
            case Step.Disarmed disarm ->
                new CaseState(id, stage, visit, enteredAt, lastActionAt, facts, without(disarm.rule()));
            case Step.Happened _, Step.OwnerWanted _, Step.Ordered _, Step.Blocked _, Step.Skipped _ -> this;
        };
    }

    private Map<String, Object> merged(Map<String, Object> changes) {
        Map<String, Object> merged = new HashMap<>(facts);
        changes.forEach((field, value) -> {
            if (value.equals(Step.FactsChanged.FORGOTTEN)) {
                merged.remove(field);
            } else {
                merged.put(field, value);
            }
        });
        return merged;
    }

    private Set<String> with(String rule) {
        Set<String> more = new HashSet<>(armed);
        more.add(rule);
        return more;
    }

    private Set<String> without(String rule) {
        Set<String> fewer = new HashSet<>(armed);
        fewer.remove(rule);
        return fewer;
    }
}
