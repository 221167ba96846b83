package dev.struktura.playbooks.check;

import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small processes to be checked, and a department for them. */
final class Papers {

    static final String WON = "{key: won, %s, kind: won}".formatted(words("Won"));
    static final String LOST = "{key: lost, %s, kind: lost}".formatted(words("Lost"));

    static final Set<String> ACTIONS =
            Set.of("move", "assign", "task", "remind", "alert", "fulfil", "transfer", "message");
    static final Surroundings USUAL = around(team(new EmployeeId(new UUID(0, 2))), Map.of());

    private Papers() {}

    static ProcessDocument process(String... stages) {
        return having(field("extra"), stages);
    }

    /** With one more field, as it is given. */
    static ProcessDocument having(String extra, String... stages) {
        String fields = String.join(", ", field("need"), field("budget"), field("amount"), extra);
        String head = "key: paper, name: {uk: П, ru: П, en: P}";
        return ProcessDocument.parse(
                "{%s, fields: [%s], stages: [%s]}".formatted(head, fields, String.join(", ", stages)));
    }

    /** A stage that somebody answers for; {@code rest} is more of it, in YAML's flow style. */
    static String stage(String key, String rest) {
        return "{key: %s, %s, duty: lead-generation, %s}".formatted(key, words(key), rest);
    }

    static String rule(String key, String rest) {
        return "{key: %s, name: {uk: %s, ru: %s, en: %s}, %s}".formatted(key, key, key, key, rest);
    }

    static String field(String key) {
        return "{key: %s, %s}".formatted(key, words(key));
    }

    private static String words(String name) {
        return "name: {uk: %s, ru: %s, en: %s}, hint: {uk: h, ru: h, en: h}".formatted(name, name, name);
    }

    static Surroundings around(Team team, Map<String, Integer> standing) {
        return new Surroundings(
                ACTIONS,
                Set.of("activity", "proposal-opened")::contains,
                Set.of("amount"),
                Set.of("paper"),
                Set.of("welcome"),
                List.of(team),
                true,
                standing);
    }

    static Team team(@Nullable EmployeeId lead) {
        return new Team(
                new TeamId(new UUID(0, 1)),
                "One",
                Team.Kind.LEVEL,
                1,
                lead,
                List.of(),
                Set.of("lead-generation"),
                Set.of(),
                List.of());
    }
}
