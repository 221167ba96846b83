package dev.struktura.playbooks.sketch;

import java.util.List;
import java.util.Set;

/** What can happen to a deal, as rules name it. */
public final class Events {

    /** Whatever a person did with the deal. */
    public static final String ACTIVITY = "activity";

    /** What a client says to us; it breaks the silence that rules wait for. */
    public static final Set<String> ANSWERS = Set.of(
            "message-received", "proposal-accepted", "proposal-declined", "proposal-question", "contract-signed");

    public static final List<String> ALL = List.of(
            ACTIVITY,
            "task-completed",
            "message-received",
            "proposal-attached",
            "proposal-mailed",
            "proposal-opened",
            "proposal-accepted",
            "proposal-declined",
            "proposal-question",
            "proposal-revoked",
            "proposal-renewed",
            "contract-made",
            "contract-mailed",
            "contract-signed",
            "contract-revoked",
            "document-attached",
            "document-removed",
            "invoice-opened",
            "invoice-overdue",
            "paid-partly",
            "paid-in-full",
            "handoff-accepted",
            "handoff-returned",
            "handoff-withdrawn",
            "handoff-redirected",
            "handoff-kept",
            "project-completed",
            "satisfaction-scored",
            "structure-changed");

    /** How what a person did can end. */
    public static final List<String> OUTCOMES = List.of("positive", "negative", "no-answer");

    private Events() {}
}
