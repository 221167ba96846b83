package dev.struktura.playbooks.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.RandomProcesses;
import dev.struktura.process.ProcessDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is commented, wherever: the process stays what it is, and the comments where they are. */
class CommentedYamlProperties {

    @Property(tries = 200)
    void aCommentedProcessSurvivesTheWayThroughYaml(
            @ForAll("processes") ProcessDocument process,
            @ForAll("words") List<String> before,
            @ForAll("words") List<String> beside) {
        Comments comments = scattered(process, before, beside);

        String written = CommentedYaml.write(process, comments);

        assertThat(ProcessDocument.parse(written)).isEqualTo(process);
        assertThat(CommentedYaml.commentsOf(written)).isEqualTo(comments);
        assertThat(CommentedYaml.write(process, CommentedYaml.commentsOf(written)))
                .isEqualTo(written);
    }

    /** Spreads the words over the lines of the process. */
    private static Comments scattered(ProcessDocument process, List<String> before, List<String> beside) {
        String yaml = process.toYaml();
        YamlLines lines = YamlLines.of(yaml);
        int count = Math.toIntExact(yaml.lines().count());
        Map<String, List<String>> above = new HashMap<>();
        Map<String, String> behind = new HashMap<>();
        for (int place = 0; place < before.size(); place++) {
            int line = Math.floorMod(place * 7919 + before.get(place).hashCode(), count);
            String comment = before.get(place);
            lines.at(line).stream().findFirst().ifPresent(path -> above.put(path, List.of(comment, "")));
        }
        for (int place = 0; place < beside.size(); place++) {
            int line = Math.floorMod(place * 104729 + beside.get(place).hashCode(), count);
            String comment = beside.get(place);
            if (lines.endsOnItsLine(line)) {
                lines.at(line).stream().findFirst().ifPresent(path -> behind.put(path, comment));
            }
        }
        return new Comments(above, behind, List.of());
    }

    @Provide
    Arbitrary<ProcessDocument> processes() {
        return RandomProcesses.any();
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(" why", " # twice", " \"quoted: yes\"", " - no item", " ключ: ні", " {a: b}", "tight")
                .list()
                .ofMaxSize(8);
    }
}
