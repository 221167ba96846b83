package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.web.BulkEdit.Kind;
import dev.struktura.deals.web.BulkEdit.Line;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.process.WrongFact;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes many deals through the kernel, deal by deal: what is refused to one leaves the others alone. */
@Component
class BulkEdits {

    /** Most deals in one edit. */
    static final int MOST = 500;

    private static final String AMOUNT = "amount";

    private final BulkRows rows;
    private final Deals deals;
    private final ProcessVersions processes;

    BulkEdits(BulkRows rows, Deals deals, ProcessVersions processes) {
        this.rows = rows;
        this.deals = deals;
        this.processes = processes;
    }

    /** What would happen; nothing is changed yet. */
    BulkEdit preview(Kind kind, String target, String value, List<Deal> chosen, Viewer viewer) {
        List<Line> lines = chosen.stream()
                .map(deal -> new Line(deal, before(deal, kind, target), false, null))
                .toList();
        UUID id = rows.add(new BulkEdit(new UUID(0, 0), kind, target, value, null, null, lines), viewer);
        return find(id, viewer).orElseThrow();
    }

    /** The edit; while it is a preview its lines say what would be refused. */
    Optional<BulkEdit> find(UUID id, Viewer viewer) {
        return rows.find(id, viewer).map(edit -> edit.appliedAt() == null ? foreseen(edit, viewer.locale()) : edit);
    }

    BulkEdit apply(BulkEdit edit, Viewer viewer) {
        if (rows.claim(edit.id(), "applied")) {
            List<Line> lines = edit.lines();
            List<Outcome> outcomes = change(edit, ids(lines), viewer);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Reason refusal = edit.isSoAlready(line.before())
                        ? Reason.of("deals.bulk.same")
                        : refusal(outcomes.get(i), viewer.locale());
                rows.record(edit.id(), new Line(line.deal(), line.before(), refusal == null, refusal));
            }
        }
        return rows.find(edit.id(), viewer).orElseThrow();
    }

    /** Gives every changed deal back what it had; those that have no way back keep what they got and say so. */
    BulkEdit undo(BulkEdit edit, Viewer viewer) {
        if (edit.canBeUndone() && rows.claim(edit.id(), "undone")) {
            Map<String, List<Line>> byBefore =
                    edit.lines().stream().filter(Line::done).collect(Collectors.groupingBy(Line::before));
            byBefore.forEach((before, lines) -> giveBack(edit, before, lines, viewer));
        }
        return rows.find(edit.id(), viewer).orElseThrow();
    }

    private void giveBack(BulkEdit edit, String before, List<Line> lines, Viewer viewer) {
        List<Outcome> outcomes = restore(edit, before, ids(lines), viewer);
        for (int i = 0; i < lines.size(); i++) {
            Reason refusal = outcomes.isEmpty()
                    ? Reason.of("deals.bulk.no-way-back")
                    : refusal(outcomes.get(i), viewer.locale());
            rows.record(edit.id(), new Line(lines.get(i).deal(), before, refusal != null, refusal));
        }
    }

    private List<Outcome> restore(BulkEdit edit, String before, List<DealId> ids, Viewer viewer) {
        return switch (edit.kind()) {
            case OWNER -> before.isEmpty() ? List.of() : deals.give(ids, EmployeeId.of(before), viewer);
            case STAGE -> deals.moveAll(ids, new Deals.Move(before, Map.of(), null, null), viewer);
            case FIELD -> write(ids, edit.target(), before, viewer);
        };
    }

    private List<Outcome> change(BulkEdit edit, List<DealId> ids, Viewer viewer) {
        return switch (edit.kind()) {
            case OWNER -> deals.give(ids, EmployeeId.of(edit.target()), viewer);
            case STAGE -> deals.moveAll(ids, new Deals.Move(edit.target(), Map.of(), null, null), viewer);
            case FIELD -> write(ids, edit.target(), edit.value(), viewer);
        };
    }

    private List<Outcome> write(List<DealId> ids, String field, String value, Viewer viewer) {
        Deals.Edit edit = new Deals.Edit(null, Map.of(field, value), null);
        return ids.stream().map(id -> deals.edit(id, edit, viewer)).toList();
    }

    private BulkEdit foreseen(BulkEdit edit, Locale locale) {
        List<Line> lines = edit.lines().stream()
                .map(line -> new Line(line.deal(), line.before(), false, foreseenRefusal(edit, line.deal(), locale)))
                .toList();
        return new BulkEdit(edit.id(), edit.kind(), edit.target(), edit.value(), null, null, lines);
    }

    private @Nullable Reason foreseenRefusal(BulkEdit edit, Deal deal, Locale locale) {
        if (edit.isSoAlready(before(deal, edit.kind(), edit.target()))) {
            return Reason.of("deals.bulk.same");
        }
        ProcessVersion process = processes.get(deal.process(), deal.processVersion());
        if (edit.kind() == Kind.FIELD) {
            return process.read(Map.of(edit.target(), edit.value())).wrong().stream()
                    .findFirst()
                    .map(WrongFact::why)
                    .orElse(null);
        }
        if (edit.kind() != Kind.STAGE) {
            return null;
        }
        if (!deal.stage().next().contains(edit.target())) {
            return Reason.of("deals.bulk.no-way", deal.stage().name().in(locale));
        }
        Stage to = process.stage(edit.target());
        String missing = to.gate().stream()
                .filter(field -> !isKnown(deal, field))
                .map(field -> process.field(field)
                        .map(known -> known.name().in(locale))
                        .orElse(field))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? null : Reason.of("deals.bulk.gate", missing);
    }

    private static boolean isKnown(Deal deal, String field) {
        return field.equals(AMOUNT)
                ? deal.amount() != null
                : !String.valueOf(deal.fields().getOrDefault(field, "")).isBlank();
    }

    private static @Nullable Reason refusal(Outcome outcome, Locale locale) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Nothing _ -> null;
            case Outcome.WrongFacts wrong -> wrong.wrong().getFirst().why();
            case Outcome.GateNotMet gate ->
                Reason.of(
                        "deals.bulk.gate",
                        gate.missing().stream()
                                .map(missing -> missing.label().in(locale))
                                .collect(Collectors.joining(", ")));
            case Outcome.MoveNotAllowed _ -> Reason.of("deals.bulk.no-way-there");
            case Outcome.StaleVersion _ -> Reason.of("base.error.412.what");
            case Outcome.NoSuchDeal _ -> Reason.of("base.error.404.title");
        };
    }

    private static String before(Deal deal, Kind kind, String target) {
        return switch (kind) {
            case OWNER -> deal.owner() == null ? "" : deal.owner().toString();
            case STAGE -> deal.stage().key();
            case FIELD ->
                target.equals(AMOUNT)
                        ? (deal.amount() == null ? "" : deal.amount().toString())
                        : String.valueOf(deal.fields().getOrDefault(target, ""));
        };
    }

    private static List<DealId> ids(List<Line> lines) {
        return lines.stream().map(line -> line.deal().id()).toList();
    }
}
