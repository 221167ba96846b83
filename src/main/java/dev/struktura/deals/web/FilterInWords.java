package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.deals.FieldFilter;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a list of deals is narrowed down to. */
@Component
class FilterInWords {

    private final ProcessVersions processes;
    private final Structure structure;
    private final Staff staff;
    private final ShownFacts facts;

    FilterInWords(ProcessVersions processes, Structure structure, Staff staff, ShownFacts facts) {
        this.processes = processes;
        this.structure = structure;
        this.staff = staff;
        this.facts = facts;
    }

    List<Reason> of(ListFilter filter, List<FieldFilter> byFields, Locale locale) {
        Stream<Reason> usual = Stream.of(
                        given(filter.q()).map(text -> Reason.of("deals.export.words", text)),
                        given(filter.process()).map(key -> Reason.of("deals.export.process", process(key, locale))),
                        given(filter.stage()).map(key -> Reason.of("deals.export.stage", stage(key, locale))),
                        given(filter.status())
                                .map(status -> Reason.of("deals.export.status", "@deals.status." + status)),
                        given(filter.owner()).map(id -> Reason.of("deals.export.owner", owner(id))),
                        given(filter.team()).map(id -> Reason.of("deals.export.team", team(id))))
                .flatMap(Optional::stream);
        return Stream.concat(usual, byFields.stream().map(one -> field(one, locale)))
                .toList();
    }

    private Reason field(FieldFilter filter, Locale locale) {
        String name = filter.field().name().in(locale);
        return switch (filter) {
            case FieldFilter.Is(var field, String value) ->
                Reason.of("deals.export.field", name, facts.shown(field, value, locale));
            case FieldFilter.Within(var field, var from, var to) ->
                Reason.of(
                        "deals.export.field-within",
                        name,
                        from == null ? "…" : facts.shown(field, from, locale),
                        to == null ? "…" : facts.shown(field, to, locale));
        };
    }

    private static Optional<String> given(String word) {
        return Optional.of(word).filter(some -> !some.isEmpty());
    }

    private String process(String key, Locale locale) {
        return processes.latest(key).map(version -> version.name().in(locale)).orElse(key);
    }

    private String stage(String key, Locale locale) {
        return processes.all().stream()
                .map(version -> version.find(key))
                .flatMap(Optional::stream)
                .map(Stage::name)
                .map(name -> name.in(locale))
                .findFirst()
                .orElse(key);
    }

    private String owner(String id) {
        return staff.all().stream()
                .filter(one -> one.id().toString().equals(id))
                .map(Employee::name)
                .findFirst()
                .orElse(id);
    }

    private String team(String id) {
        return structure.teams().stream()
                .filter(one -> one.id().toString().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse(id);
    }
}
