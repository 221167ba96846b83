package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL knows its own module's schema only, and the few functions that lower modules publish. */
class SchemaBoundaryTest {

    private static final List<String> MODULES =
            ModulesTest.modules().stream().map(ModulesTest::name).toList();

    private static final Map<String, Pattern> USES =
            MODULES.stream().collect(Collectors.toMap(module -> module, SchemaBoundaryTest::uses));

    private static final Set<String> PUBLISHED = Set.of(
            "base.now(",
            "base.employee(",
            "staff.sees_everything(",
            "staff.sees_contacts(",
            "staff.leads(",
            "structure.visible_teams(",
            "structure.led_teams(",
            "structure.former_teams(",
            "structure.left_teams(",
            "clients.sees(",
            "deals.sees(");

    @Test
    void queriesStayInTheSchemaOfTheirModule() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(Sources.java("src/main/java/dev/struktura/" + module).stream()
                                .flatMap(source -> source.literals().stream()
                                        .flatMap(sql -> trespasses(sql, module))
                                        .map(found -> source.path() + ": " + found)))
                        .isEmpty());
    }

    @Test
    void migrationsStayInTheSchemaOfTheirModule() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(
                                Sources.in("src/main/resources/db/migration/" + module, ".sql").stream()
                                        .flatMap(source -> trespasses(withoutComments(source.text()), module)
                                                .map(found -> source.path() + ": " + found)))
                        .isEmpty());
    }

    @Test
    void theCheckFindsAQueryThatTrespasses() {
        Sources.Source canary = new Sources.Source(Path.of("Canary.java"), """
            String sql = \"""
                select d.id, base.now() from desk.task t
                  join deals.deal d on d.id = t.deal_id
                 where staff.is_absent(t.assignee) and deals.title = 'x'
            \""";
            String key = "deals.title";
            """);
        assertThat(canary.literals().stream().flatMap(sql -> trespasses(sql, "desk")))
                .containsExactlyInAnyOrder("join deals.", "staff.is_absent(");
    }

    private static Stream<String> trespasses(String sql, String module) {
        return USES.entrySet().stream()
                .filter(other -> !other.getKey().equals(module))
                .flatMap(other -> other.getValue().matcher(sql).results())
                .map(match -> match.group().replaceAll("\\s+", " ").strip())
                .filter(found -> !PUBLISHED.contains(found));
    }

    /** A schema after a word of SQL that a relation follows, or before the name of a function. */
    private static Pattern uses(String schema) {
        return Pattern.compile(
                "\\b(?:%1$s)\\s*(?:only\\s+|if\\s+(?:not\\s+)?exists\\s+)?\\b%2$s\\.(?=[a-z_]+\\b(?!\\s*\\())"
                                .formatted("from|join|into|update|table|references|using|truncate|lock|view", schema)
                        + "|(?<![\\w./\"{-])%s\\.[a-z_]+\\(".formatted(schema),
                Pattern.CASE_INSENSITIVE);
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\\n]*", "");
    }
}
