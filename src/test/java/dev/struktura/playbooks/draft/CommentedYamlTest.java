package dev.struktura.playbooks.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments belong to what they are about. */
class CommentedYamlTest {

    private static final String YAML = """
        # Ours since spring
        key: sale   # never change
        name: {uk: П, ru: П, en: S}
        fields: []
        stages:
          # where it begins
          # and where it may end
          - key: talk
            name: {uk: Р, ru: Р, en: T}   # short
            hint: {uk: Р, ru: Р, en: "no # comment"}
            next: [
              won,  # of course
            ]
          # closing
          - key: won
            name: {uk: В, ru: В, en: W}
            hint: {uk: В, ru: В, en: W}
            # as the owner wants it
            kind: won
        # the end
        """;

    @Test
    void aCommentIsFoundByThePathOfWhatItIsAbout() {
        Comments comments = CommentedYaml.commentsOf(YAML);

        assertThat(comments.before())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "key", List.of(" Ours since spring"),
                        "stages[talk]", List.of(" where it begins", " and where it may end"),
                        "stages[won]", List.of(" closing"),
                        "stages[won].kind", List.of(" as the owner wants it")));
        assertThat(comments.beside())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "key", " never change", "stages[talk].name", " short", "stages[talk].next[0]", " of course"));
        assertThat(comments.end()).containsExactly(" the end");
    }

    @Test
    void whatHasTheKeyOfAnotherHasItsOwnComments() {
        String doubled = YAML.replace("- key: won\n", "- key: talk\n");

        assertThat(CommentedYaml.commentsOf(doubled).before())
                .containsEntry("stages[talk]", List.of(" where it begins", " and where it may end"))
                .containsEntry("stages[talk#1]", List.of(" closing"));
    }

    @Test
    void whatIsWrittenSaysTheSameAndHasTheSameComments() {
        Comments comments = CommentedYaml.commentsOf(YAML);

        String written = CommentedYaml.write(ProcessDocument.parse(YAML), comments);

        assertThat(ProcessDocument.parse(written)).isEqualTo(ProcessDocument.parse(YAML));
        assertThat(CommentedYaml.commentsOf(written)).isEqualTo(comments);
    }

    @Test
    void commentsStayWithTheirStageWhenOthersComeAndGo() {
        ObjectNode tree = (ObjectNode) ProcessDocument.parse(YAML).tree();
        ArrayNode stages = (ArrayNode) tree.get("stages");
        ObjectNode talk = (ObjectNode) stages.remove(0);
        stages.add(talk.deepCopy().put("key", "more"));

        String written = CommentedYaml.write(ProcessDocument.parse(tree.toString()), CommentedYaml.commentsOf(YAML));

        assertThat(CommentedYaml.commentsOf(written).before())
                .containsOnlyKeys("key", "stages[won]", "stages[won].kind");
        assertThat(written).doesNotContain("where it begins", "short");
    }

    @Test
    void aCommentBesideWordsThatNeedSeveralLinesStandsBeforeThem() {
        String endless = "long words ".repeat(40).strip();
        String yaml = YAML.replace(
                "hint: {uk: Р, ru: Р, en: \"no # comment\"}",
                "hint:\n      uk: %s # told often\n      ru: r\n      en: e".formatted(endless));

        String written = CommentedYaml.write(ProcessDocument.parse(yaml), CommentedYaml.commentsOf(yaml));

        assertThat(ProcessDocument.parse(written)).isEqualTo(ProcessDocument.parse(yaml));
        assertThat(written).contains("# told often");
    }

    @Test
    void whatIsNoYamlHasNoComments() {
        assertThat(CommentedYaml.commentsOf("a: [ # open")).isEqualTo(Comments.NONE);
    }
}
