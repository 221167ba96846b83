package dev.struktura.playbooks.history;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.history.Life.Led;
import dev.struktura.playbooks.history.Life.Owned;
import dev.struktura.playbooks.history.Life.Told;
import dev.struktura.playbooks.sketch.Events;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Understands the journal of one deal: which entries tell of a stimulus, and which only of what came of one. */
final class LifeReader {

    /** What came of decisions; nobody needs it to lead the deal again. */
    static final Set<String> OUTCOMES =
            Set.of("rule-fired", "move-blocked", "timer-skipped", "deal-routed", "task-added", "project-started");

    /** What deals are told as having happened; other entries are written beside the process. */
    private static final Set<String> EVENTS = Set.of(
            "proposal-attached",
            "proposal-mailed",
            "proposal-opened",
            "proposal-accepted",
            "proposal-declined",
            "message-received",
            "proposal-question",
            "proposal-revoked",
            "proposal-renewed",
            "invoice-opened",
            "invoice-overdue",
            "paid-in-full",
            "paid-partly",
            "task-completed",
            "project-completed",
            "satisfaction-scored",
            "structure-changed",
            "contract-made",
            "contract-mailed",
            "contract-signed",
            "contract-revoked",
            "document-attached",
            "document-removed",
            "handoff-accepted",
            "handoff-returned",
            "handoff-withdrawn",
            "handoff-redirected",
            "handoff-kept");

    private static final Set<String> BY_HAND =
            Set.of("why.assigned.by-hand", "why.assigned.left", "why.assigned.stood-in");

    private final List<Told> told = new ArrayList<>();
    private final List<Owned> owners = new ArrayList<>();
    private final Map<String, Integer> others = new HashMap<>();
    private @Nullable JournalEntry opening;
    private @Nullable JournalEntry learnt;

    private LifeReader() {}

    /**
     * @param entries of one deal, oldest first
     * @return nothing for a deal that was never opened by the process, but written down as history
     */
    static Optional<Life> read(UUID deal, List<JournalEntry> entries) {
        LifeReader reader = new LifeReader();
        entries.forEach(reader::read);
        reader.settle();
        return Optional.ofNullable(reader.opening)
                .map(opened -> new Life(
                        deal,
                        String.valueOf(opened.data().get("process")),
                        map(opened.data().get("fields")),
                        reader.told,
                        reader.owners,
                        reader.others));
    }

    private void read(JournalEntry entry) {
        if (learnt != null && !isMovedByHand(entry)) {
            settle();
        }
        switch (entry.type()) {
            case "deal-opened" -> {
                opening = entry;
                tell(entry, new Stimulus.Open());
            }
            case "facts-changed" -> learnt = entry;
            case "deal-moved" -> move(entry);
            case "activity-logged" ->
                tell(entry, new Stimulus.Act(String.valueOf(text(entry, "kind")), text(entry, "outcome")));
            case "deal-assigned" -> assign(entry);
            case "approval-given" -> tell(entry, new Stimulus.Approve(String.valueOf(text(entry, "approval"))));
            case "process-changed" -> cross(entry);
            case "deal-queued" -> owners.add(new Owned(entry.at(), null, false));
            case "deal-renamed", "handoff-offered" -> {
                if (entry.actor() != null) {
                    edit(entry);
                }
            }
            default -> happen(entry);
        }
    }

    /** What was learnt by itself, not on the way to another stage. */
    private void settle() {
        if (learnt != null) {
            tell(learnt, new Stimulus.Learn(fields(learnt)));
            learnt = null;
        }
    }

    private static boolean isMovedByHand(JournalEntry entry) {
        return entry.type().equals("deal-moved") && entry.rule() == null;
    }

    private void move(JournalEntry entry) {
        if (!isMovedByHand(entry)) {
            return;
        }
        Map<String, Object> facts = Map.of();
        if (learnt != null && learnt.at().equals(entry.at())) {
            facts = fields(learnt);
            learnt = null;
        }
        settle();
        tell(
                entry,
                new Stimulus.Move(String.valueOf(text(entry, "to")), facts, hasReason(entry, "why.moved.override")));
    }

    /** A rule took it to another process; what people changed shows in the versions that decide from then on. */
    private void cross(JournalEntry entry) {
        Led led = led(entry);
        if (entry.rule() != null && led != null) {
            others.putIfAbsent(led.process(), led.number());
        }
    }

    private void assign(JournalEntry entry) {
        boolean byHand = entry.why() != null && BY_HAND.contains(entry.why().code());
        if (byHand) {
            edit(entry);
        }
        String owner = text(entry, "owner");
        owners.add(new Owned(entry.at(), owner == null ? null : EmployeeId.of(owner), byHand || entry.actor() != null));
    }

    /** Something was changed that is no fact: an action all the same, unless it is told already. */
    private void edit(JournalEntry entry) {
        boolean isTold = !told.isEmpty() && told.getLast().at().equals(entry.at());
        if (!isTold) {
            tell(entry, new Stimulus.Learn(Map.of()));
        }
    }

    private void happen(JournalEntry entry) {
        boolean isOutcome = entry.rule() != null || entry.why() != null;
        if (!isOutcome && EVENTS.contains(entry.type())) {
            boolean isAnswer = Events.ANSWERS.contains(entry.type());
            boolean isAction = entry.actor() != null;
            tell(entry, new Stimulus.Event(entry.type(), text(entry, "outcome"), isAction, isAnswer));
        }
    }

    private void tell(JournalEntry entry, Stimulus stimulus) {
        told.add(new Told(entry.at(), stimulus, led(entry)));
    }

    private static @Nullable Led led(JournalEntry entry) {
        String process = text(entry, "process");
        return entry.data().get("processVersion") instanceof Number number && process != null
                ? new Led(process, number.intValue())
                : null;
    }

    private static boolean hasReason(JournalEntry entry, String code) {
        Reason why = entry.why();
        return why != null && why.code().equals(code);
    }

    private static Map<String, Object> fields(JournalEntry entry) {
        Map<String, Object> fields = map(entry.data().get("fields"));
        return fields == null ? Map.of() : fields;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    private static @Nullable String text(JournalEntry entry, String name) {
        Object value = entry.data().get(name);
        return value == null ? null : value.toString();
    }
}
