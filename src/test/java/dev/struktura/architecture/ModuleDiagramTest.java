package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;

/** The diagram of the modules is drawn from the code. {@code mvn test -Dtest=ModuleDiagramTest -Ddocs=apply} draws it anew. */
class ModuleDiagramTest {

    private static final Path FILE = Path.of("docs/modules.md");
    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*\\s*\\*?\\s*(.*?)(?:<p>|\\*/)", Pattern.DOTALL);
    private static final Pattern TABLES = Pattern.compile("Tables: (.*?)\\*/", Pattern.DOTALL);

    private static final Map<String, List<String>> RINGS = Map.of(
            "4 readers", List.of("kpi", "lab", "reports", "integration", "feeds"),
            "3 policy", List.of("playbooks", "growth", "programme", "talks"),
            "2 work", List.of("deals", "desk", "handoffs", "offers", "contracts", "billing", "delivery", "calls"),
            "1 records", List.of("staff", "structure", "clients", "messages"),
            "0 mechanisms", List.of("base", "journal", "process", "simulation"));

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String drawn = draw();
        if ("apply".equals(System.getProperty("docs"))) {
            Files.writeString(FILE, drawn);
        }
        assertThat(FILE).content().as("draw it anew with -Ddocs=apply").isEqualTo(drawn);
    }

    private static String draw() {
        return """
            # Modules

            Drawn from the code by `ModuleDiagramTest`; do not edit. Arrows point to what a module uses. Every module may
            use ring 0, so those arrows are left out.

            ```mermaid
            flowchart TB
            %s%s```

            | module | what it is for | uses | tables |
            |---|---|---|---|
            %s\
            """.formatted(rings(), arrows(), rows());
    }

    private static String rings() {
        return new TreeSet<>(RINGS.keySet())
                .descendingSet().stream()
                        .map(ring -> "  subgraph \"%s\"\n%s  end\n"
                                .formatted(
                                        ring,
                                        RINGS.get(ring).stream()
                                                .filter(ModuleDiagramTest::exists)
                                                .map("    %s\n"::formatted)
                                                .collect(Collectors.joining())))
                        .filter(text -> text.lines().count() > 2)
                        .collect(Collectors.joining());
    }

    private static boolean exists(String name) {
        return ModulesTest.modules().stream().map(ModulesTest::name).anyMatch(name::equals);
    }

    private static String arrows() {
        return ModulesTest.modules().stream()
                .map(module -> new TreeSet<>(ModulesTest.arrows(module))
                        .stream()
                                .map(target -> "  %s --> %s\n".formatted(ModulesTest.name(module), target))
                                .collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String rows() {
        return ModulesTest.modules().stream()
                .map(ModuleDiagramTest::row)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String row(ApplicationModule module) {
        String name = ModulesTest.name(module);
        String about = Sources.read(Path.of("src/main/java/dev/struktura", name, "package-info.java"))
                .text();
        String uses = String.join(", ", new TreeSet<>(ModulesTest.arrows(module)));
        return "| `%s` | %s | %s | %s |\n".formatted(name, found(PURPOSE, about), uses, found(TABLES, about));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? matcher.group(1)
                        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                        .replaceAll("\\s*\\*$", "")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .strip()
                : "";
    }
}
