package dev.struktura.deals.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.Documents;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields of processes as columns of a file; figures and days stay as spreadsheets understand them. */
@Component
class FieldCells {

    private static final String AMOUNT = "amount";

    private final ProcessVersions processes;
    private final ShownFacts facts;
    private final Documents documents;

    FieldCells(ProcessVersions processes, ShownFacts facts, Documents documents) {
        this.processes = processes;
        this.facts = facts;
        this.documents = documents;
    }

    /** @param process whose fields; those of all processes when there is no such one, each key once */
    List<Field> columns(String process) {
        Stream<ProcessVersion> wanted =
                processes.latest(process).map(Stream::of).orElseGet(() -> processes.all().stream());
        Map<String, Field> byKey = new LinkedHashMap<>();
        wanted.flatMap(version -> version.fields().stream())
                .filter(field -> !field.key().equals(AMOUNT))
                .forEach(field -> byKey.putIfAbsent(field.key(), field));
        return List.copyOf(byKey.values());
    }

    /** What the deals hold, row by row, by the types that the fields had when the version of each deal was published. */
    List<List<String>> rows(List<Deal> deals, List<Field> columns, Locale locale) {
        Map<UUID, String> names =
                documents.names(deals.stream().flatMap(this::attached).toList());
        return deals.stream()
                .map(deal -> columns.stream()
                        .map(column -> cell(deal, column, names, locale))
                        .toList())
                .toList();
    }

    private Stream<UUID> attached(Deal deal) {
        return version(deal).fields().stream()
                .filter(field -> field.type() instanceof FieldType.File)
                .map(field -> deal.fact(field.key()))
                .filter(kept -> !kept.isEmpty())
                .map(UUID::fromString);
    }

    private String cell(Deal deal, Field column, Map<UUID, String> names, Locale locale) {
        String kept = deal.fact(column.key());
        ProcessVersion version = version(deal);
        return version.field(column.key())
                .filter(_ -> !kept.isEmpty())
                .map(field -> switch (field.type()) {
                    case FieldType.Choice _, FieldType.Person _, FieldType.Check _, FieldType.YesNo _ ->
                        facts.shown(version, column.key(), kept, locale);
                    case FieldType.File _ -> names.getOrDefault(UUID.fromString(kept), "");
                    case FieldType.Text _, FieldType.Figure _, FieldType.Money _, FieldType.Date _ -> kept;
                })
                .orElse(kept);
    }

    private ProcessVersion version(Deal deal) {
        return processes.get(deal.process(), deal.processVersion());
    }

    /** What a decoy may have in common with a real deal; words of its own would give it away. */
    static boolean isShared(Field column) {
        return !(column.type() instanceof FieldType.Text || column.type() instanceof FieldType.File);
    }
}
