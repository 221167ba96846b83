package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.integration.mapping.Candidate;
import dev.struktura.integration.mapping.Field;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.Outcome;
import dev.struktura.integration.mapping.RowReader;
import dev.struktura.process.Stage;
import dev.struktura.staff.EmployeeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of each row of one import what would become of it, without writing anything. */
final class Examiner {

    /** The fact by which gates ask for the amount of a deal. */
    private static final String AMOUNT = "amount";

    private final Import import_;
    private final RowReader reader;
    private final Places places;
    private final Map<String, Optional<String>> stageOfWord = new HashMap<>();
    private final Map<String, EmployeeId> people;
    private final Locale locale;

    /** @param people by name and by e-mail, in lower case */
    Examiner(Import import_, RowReader reader, Places places, Map<String, EmployeeId> people, Locale locale) {
        this.import_ = import_;
        this.reader = reader;
        this.places = places;
        this.people = people;
        this.locale = locale;
    }

    Examined examine(StagedRow row) {
        Candidate candidate = reader.read(row.cells());
        List<Finding> findings = new ArrayList<>(candidate.findings());
        if (import_.kind() == Kind.CLIENTS) {
            return new Examined(row, candidate, findings, null, List.of(), null, Map.of());
        }
        Map<String, Object> fields = new HashMap<>(candidate.fields());
        EmployeeId owner = owner(candidate, fields, findings);
        if (candidate.client() != null && candidate.client().taxId() != null) {
            fields.putIfAbsent("taxId", candidate.client().taxId());
        }
        Outcome outcome = candidate.outcome() == null ? Outcome.OPEN : candidate.outcome();
        String stage = places.endOf(outcome).orElseGet(() -> openStage(candidate, fields, findings));
        List<String> path = switch (import_.mode()) {
            case NORMAL -> pathOfOpen(outcome, stage, candidate, fields, findings);
            case HISTORY -> pathOfPast(outcome, candidate, findings);
        };
        return new Examined(row, candidate, findings, stage, path, owner, fields);
    }

    private String openStage(Candidate candidate, Map<String, Object> fields, List<Finding> findings) {
        String word = candidate.stage();
        if (word == null) {
            return places.process().first().key();
        }
        Optional<String> known = stageOfWord.computeIfAbsent(word, places::stageOf);
        if (known.isEmpty()) {
            fields.putIfAbsent(header(Field.STAGE), word);
            String first = places.process().first().name().in(locale);
            findings.add(new Finding(header(Field.STAGE), Reason.of("integration.row.stage", word, first), false));
        }
        return known.orElse(places.process().first().key());
    }

    private List<String> pathOfOpen(
            Outcome outcome, String stage, Candidate candidate, Map<String, Object> fields, List<Finding> findings) {
        if (outcome != Outcome.OPEN || places.process().stage(stage).kind() != Stage.Kind.OPEN) {
            findings.add(new Finding("", Reason.of("integration.row.closed"), true));
            return List.of();
        }
        List<String> path = places.pathTo(stage).orElse(List.of());
        path.stream()
                .flatMap(step -> places.process().stage(step).gate().stream())
                .distinct()
                .filter(field -> !fields.containsKey(field) && !(field.equals(AMOUNT) && candidate.amount() != null))
                .forEach(field -> findings.add(
                        new Finding("", Reason.of("integration.row.gate", stageName(stage), fieldName(field)), true)));
        return path;
    }

    private List<String> pathOfPast(Outcome outcome, Candidate candidate, List<Finding> findings) {
        if (outcome == Outcome.OPEN) {
            findings.add(new Finding("", Reason.of("integration.row.open"), true));
        } else if (candidate.createdAt() == null && candidate.closedAt() == null) {
            findings.add(new Finding("", Reason.of("integration.row.no-dates"), false));
        }
        return List.of();
    }

    private @Nullable EmployeeId owner(Candidate candidate, Map<String, Object> fields, List<Finding> findings) {
        String written = candidate.owner();
        if (written == null) {
            return null;
        }
        EmployeeId owner = people.get(written.strip().toLowerCase(Locale.ROOT));
        if (owner == null) {
            fields.putIfAbsent(header(Field.OWNER), written);
            findings.add(new Finding(header(Field.OWNER), Reason.of("integration.row.owner", written), false));
        }
        return owner;
    }

    private String header(Field field) {
        return import_.mapping().header(field);
    }

    private String stageName(String stage) {
        return places.process().stage(stage).name().in(locale);
    }

    private String fieldName(String key) {
        return places.process().field(key).map(field -> field.name().in(locale)).orElse(key);
    }
}
