package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.table.TableFile;
import dev.struktura.integration.mapping.Column;
import dev.struktura.integration.mapping.Columns;
import dev.struktura.integration.mapping.Dialect;
import dev.struktura.integration.mapping.Field;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.Mapping;
import dev.struktura.integration.mapping.Outcome;
import dev.struktura.integration.mapping.RowReader;
import dev.struktura.integration.mapping.Suggestion;
import dev.struktura.integration.mapping.Suggestions;
import dev.struktura.integration.mapping.Target;
import dev.struktura.process.ProcessVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands a file that was read: whose export it is, where its columns go, what its owner should know of it. */
@Component
class Mappings {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int MOST_NAMED = 12;

    private final ImportTable imports;
    private final Examiners examiners;

    Mappings(ImportTable imports, Examiners examiners) {
        this.imports = imports;
        this.examiners = examiners;
    }

    /** The import that is to be, not written yet. */
    Import of(ImportId id, Upload upload, TableFile table, Staging.Staged staged, Import.Author author)
            throws IOException, WrongMapping {
        Optional<Dialect> dialect = Optional.ofNullable(upload.dialect()).or(() -> Dialect.recognise(staged.header()));
        List<Column> columns = Columns.of(staged.header(), staged.sample());
        Mapping mapping = chosen(
                suggested(columns, upload.kind(), dialect.orElse(null), upload.choices()),
                upload.kind(),
                upload.targets());
        Mode mode = upload.mode() == null ? guess(mapping, upload, staged, author) : upload.mode();
        String hash = hash(upload.file());
        List<Reason> problems = new ArrayList<>(staged.cut());
        imports.sameFile(hash)
                .ifPresent(before -> problems.add(Reason.of(
                        "integration.problem.same-file",
                        before.author().name(),
                        before.author().at())));
        problems.addAll(problems(mapping, upload.kind(), upload.choices()));
        return new Import(
                id,
                upload.kind(),
                new Import.File(upload.name(), hash, table.format(), table.reading(), staged.rows()),
                dialect.map(Dialect::key).orElse(null),
                mapping,
                upload.choices(),
                Map.of(),
                mode,
                ImportState.CHECKING,
                problems,
                Report.NONE,
                1,
                author,
                null);
    }

    /** The same import understood in another way. */
    Import changed(Import before, Remap wish) throws WrongMapping {
        Choices choices = choices(before, wish);
        ProcessVersion process = examiners.process(choices);
        Map<String, String> stages = new HashMap<>(before.stages());
        stages.values().removeIf(stage -> process.find(stage).isEmpty());
        for (Map.Entry<String, String> entry : wish.stages().entrySet()) {
            if (entry.getValue().isEmpty()) {
                stages.remove(entry.getKey());
            } else if (process.find(entry.getValue()).isPresent()) {
                stages.put(entry.getKey(), entry.getValue());
            } else {
                throw new WrongMapping(
                        List.of(new Violation("stages." + entry.getKey(), Reason.of("integration.invalid.stage"))));
            }
        }
        Mapping mapping = changed(before, choices, wish.targets());
        List<Reason> problems = new ArrayList<>(before.problems().stream()
                .filter(problem -> !problem.code().startsWith("integration.problem.no-"))
                .toList());
        problems.addAll(problems(mapping, before.kind(), choices));
        return before.understood(mapping, stages, choices, problems)
                .in(wish.mode() == null ? before.mode() : wish.mode());
    }

    private static Choices choices(Import before, Remap wish) {
        Choices told = wish.choices() == null ? before.choices() : wish.choices();
        return told.leadingBy(wish.process() == null ? before.choices().process() : wish.process());
    }

    /** Another process has other fields, so what nobody chose is suggested anew. */
    private Mapping changed(Import before, Choices choices, Map<String, String> targets) throws WrongMapping {
        if (choices.process().equals(before.choices().process())) {
            return chosen(before.mapping(), before.kind(), targets);
        }
        Map<String, String> all = new HashMap<>(before.mapping().chosen());
        all.putAll(targets);
        List<Column> columns =
                before.mapping().columns().stream().map(Suggestion::column).toList();
        Dialect dialect =
                Optional.ofNullable(before.dialect()).flatMap(Dialect::of).orElse(null);
        return chosen(suggested(columns, before.kind(), dialect, choices), before.kind(), all);
    }

    private Mapping suggested(List<Column> columns, Kind kind, @Nullable Dialect dialect, Choices choices) {
        return new Mapping(Suggestions.of(columns, kind, dialect, examiners.process(choices)));
    }

    private static Mapping chosen(Mapping suggested, Kind kind, Map<String, String> targets) throws WrongMapping {
        List<Violation> wrong = new ArrayList<>();
        Map<String, Target> wanted = new HashMap<>();
        targets.forEach((header, key) -> Target.parse(key)
                .filter(kind::takes)
                .ifPresentOrElse(
                        target -> wanted.put(header, target),
                        () -> wrong.add(violation(header, "integration.invalid.target"))));
        List<String> headers = suggested.columns().stream()
                .map(suggestion -> suggestion.column().header())
                .toList();
        targets.keySet().stream()
                .filter(header -> !headers.contains(header))
                .forEach(header -> wrong.add(violation(header, "integration.invalid.column")));
        Mapping mapping = new Mapping(suggested.columns().stream()
                .map(suggestion -> override(suggestion, kind, wanted))
                .toList());
        mapping.twice().forEach(header -> wrong.add(violation(header, "integration.invalid.twice")));
        if (!wrong.isEmpty()) {
            throw new WrongMapping(wrong);
        }
        return mapping;
    }

    /** A chosen column takes the place; one that was only suggested for the same place becomes a custom field, if there are any. */
    private static Suggestion override(Suggestion suggestion, Kind kind, Map<String, Target> wanted) {
        Column column = suggestion.column();
        Target target = wanted.get(column.header());
        if (target != null) {
            boolean same = target.equals(suggestion.target());
            return new Suggestion(column, target, same ? suggestion.basis() : Suggestion.Basis.CHOSEN);
        }
        boolean displaced = suggestion.target() instanceof Target.Known known
                && !known.field().takesMany()
                && wanted.containsValue(known);
        return displaced ? new Suggestion(column, kind.unknown(column.header()), Suggestion.Basis.UNKNOWN) : suggestion;
    }

    private static Violation violation(String header, String code) {
        return new Violation("mapping." + header, Reason.of(code));
    }

    /** Most rows that tell an outcome are closed: the file is history. */
    private static Mode guess(Mapping mapping, Upload upload, Staging.Staged staged, Import.Author author) {
        if (!upload.kind().hasDeals()) {
            return Mode.NORMAL;
        }
        RowReader reader = new RowReader(mapping, upload.choices().options(UTC, author.at()));
        long closed = staged.sample().stream()
                .map(cells -> reader.read(cells).outcome())
                .filter(outcome -> outcome == Outcome.WON || outcome == Outcome.LOST)
                .count();
        return closed * 2 > staged.sample().size() ? Mode.HISTORY : Mode.NORMAL;
    }

    private static List<Reason> problems(Mapping mapping, Kind kind, Choices choices) {
        List<Reason> problems = new ArrayList<>();
        if (kind == Kind.PRODUCTS) {
            if (!mapping.uses(Field.PRODUCT_CODE)) {
                problems.add(Reason.of("integration.problem.no-code"));
            }
            if (!mapping.uses(Field.PRODUCT_PRICE)) {
                problems.add(Reason.of("integration.problem.no-price"));
            }
            return problems;
        }
        boolean anybody = mapping.uses(Field.CLIENT_NAME)
                || mapping.uses(Field.CONTACT_NAME)
                || mapping.uses(Field.CONTACT_FIRST_NAME)
                || mapping.uses(Field.CONTACT_LAST_NAME);
        if (!anybody && choices.client() == null) {
            problems.add(Reason.of("integration.problem.no-client"));
        }
        if (kind.hasDeals() && !mapping.uses(Field.AMOUNT)) {
            problems.add(Reason.of("integration.problem.no-amount"));
        }
        List<String> unknown = mapping.columns().stream()
                .filter(column -> column.basis() == Suggestion.Basis.UNKNOWN)
                .map(column -> column.column().header())
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(noPlace(unknown));
        }
        return problems;
    }

    private static Reason noPlace(List<String> columns) {
        int more = columns.size() - MOST_NAMED;
        return Reason.of(
                "integration.problem.no-place",
                columns.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                more > 0 ? "@integration.problem.more" + " " + more : "");
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
