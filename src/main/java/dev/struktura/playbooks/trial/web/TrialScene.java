package dev.struktura.playbooks.trial.web;

import java.time.Instant;
import java.util.List;

/**
 * One decision on the page.
 *
 * @param sign what kind of thing set it off: opened, moved, learnt, acted, event, timer
 * @param refused whether nothing came of it
 */
public record TrialScene(Instant at, String sign, String title, boolean refused, List<Outcome> outcomes) {

    public TrialScene {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One thing that would be done.
     *
     * @param sort entered, done, owner, timer, blocked or fact
     * @param why in one sentence; empty where it is plain
     */
    public record Outcome(String sort, String text, String why) {}
}
