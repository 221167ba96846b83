package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.integration.mapping.Candidate;
import dev.struktura.integration.mapping.Field;
import dev.struktura.integration.mapping.Finding;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.Outcome;
import dev.struktura.integration.mapping.RowReader;
import dev.struktura.process.FieldType;
import dev.struktura.process.ReadFacts;
import dev.struktura.process.Stage;
import dev.struktura.process.WrongFact;
import dev.struktura.staff.EmployeeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of each row of one import what would become of it, without writing anything. */
final class Examiner implements Examination {

    /** The fact by which gates ask for the amount of a deal. */
    private static final String AMOUNT = "amount";

    /** The fact by which gates ask for the tax number of the client. */
    private static final String TAX_ID = "taxId";

    private final Import import_;
    private final RowReader reader;
    private final Places places;
    private final Map<String, Optional<String>> stageOfWord = new HashMap<>();
    private final Map<String, EmployeeId> people;
    private final Set<String> ids;
    private final Locale locale;

    /** @param people by name and by e-mail, in lower case */
    Examiner(Import import_, RowReader reader, Places places, Map<String, EmployeeId> people, Locale locale) {
        this.import_ = import_;
        this.reader = reader;
        this.places = places;
        this.people = people;
        this.ids = people.values().stream().map(EmployeeId::toString).collect(Collectors.toSet());
        this.locale = locale;
    }

    @Override
    public Examined examine(StagedRow row) {
        Candidate read = reader.read(row.cells());
        List<Finding> findings = new ArrayList<>(read.findings());
        if (import_.kind() == Kind.CLIENTS) {
            return new Examined(row, read, findings, null, List.of(), null, Map.of());
        }
        Map<String, Object> fields = facts(read, findings);
        EmployeeId owner = owner(read, fields, findings);
        Outcome outcome = read.outcome() == null ? Outcome.OPEN : read.outcome();
        String stage = places.endOf(outcome).orElseGet(() -> openStage(read, fields, findings));
        List<String> path = switch (import_.mode()) {
            case NORMAL -> pathOfOpen(outcome, stage, read, fields, findings);
            case HISTORY -> pathOfPast(outcome, read, findings);
        };
        return new Examined(row, read, findings, stage, path, owner, fields);
    }

    /** The fields as their types read them; a value that does not fit refuses the row. */
    private Map<String, Object> facts(Candidate row, List<Finding> findings) {
        Map<String, Object> written = new HashMap<>(row.fields());
        if (row.client() != null && row.client().taxId() != null && isAsked(TAX_ID)) {
            written.putIfAbsent(TAX_ID, row.client().taxId());
        }
        written.replaceAll(this::named);
        ReadFacts read = places.process().read(written);
        Stream.of(read.wrong().stream(), strangers(read), documents(read))
                .flatMap(wrong -> wrong)
                .forEach(wrong -> findings.add(new Finding(headerOf(wrong.field()), wrong.why(), true)));
        written.putAll(read.facts());
        return written;
    }

    /** Files call people by their names. */
    private Object named(String key, Object written) {
        EmployeeId person = people.get(written.toString().strip().toLowerCase(Locale.ROOT));
        return isPerson(key) && person != null ? person.toString() : written;
    }

    private boolean isPerson(String key) {
        return places.process()
                .field(key)
                .filter(field -> field.type() instanceof FieldType.Person)
                .isPresent();
    }

    /** Identities of people who are none of ours. */
    private Stream<WrongFact> strangers(ReadFacts read) {
        return read.facts().entrySet().stream()
                .filter(fact -> isPerson(fact.getKey()) && !ids.contains(fact.getValue()))
                .map(fact -> new WrongFact(fact.getKey(), Reason.of("process.field.person", fact.getValue())));
    }

    /** A document belongs to one deal, and the deal of a row is not there yet. */
    private Stream<WrongFact> documents(ReadFacts read) {
        return places.process().fields().stream()
                .filter(field -> field.type() instanceof FieldType.File)
                .map(field -> field.key())
                .filter(key -> !read.facts().getOrDefault(key, "").toString().isEmpty())
                .map(key -> new WrongFact(key, Reason.of("integration.row.document")));
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
        } else if (places.endOf(outcome).isEmpty()) {
            String process = places.process().name().in(locale);
            findings.add(new Finding("", Reason.of("integration.row.no-end." + outcome.key(), process), true));
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

    private String headerOf(String field) {
        return import_.mapping().headerOf(field).orElseGet(() -> fieldName(field));
    }

    private boolean isAsked(String field) {
        return places.process().field(field).isPresent();
    }

    private String stageName(String stage) {
        return places.process().stage(stage).name().in(locale);
    }

    private String fieldName(String key) {
        return places.process().field(key).map(field -> field.name().in(locale)).orElse(key);
    }
}
