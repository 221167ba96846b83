package dev.struktura.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What rules did, counted from what the journal tells of them. */
public interface RuleUses {

    /** How often each rule did something to subjects of one type, and whether a person acted on the subject after that. */
    List<RuleUse> of(Question question);

    /**
     * @param types those entries of a rule that tell that it did something
     * @param since from which moment on
     * @param until up to which moment
     * @param patience within how long after the rule a person has to act for it to have been useful
     */
    record Question(String subjectType, Set<String> types, Instant since, Instant until, Duration patience) {}

    /**
     * One rule in a stage of a process. What it did less long ago than patience is neither followed nor ignored yet.
     *
     * @param times how often it did something
     * @param followed how often a person acted on the subject in time
     * @param ignored how often nobody did
     */
    record RuleUse(String process, String stage, String rule, int times, int followed, int ignored, Instant last) {}
}
