package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@StrukturaTest
class DraftsApiTest {

    private static final String DRAFTS = "/processes/techflow/drafts";
    private static final String YAML = "application/yaml";

    @Autowired
    Api api;

    @Test
    void aDraftBeginsWithTheLatestVersion() {
        Answer draft = begin();

        assertThat(draft.header("ETag")).isEqualTo("\"1\"");
        assertThat(draft.header("Location")).isEqualTo("/api/v1" + path(draft));
        assertThat(draft.body().at("/basedOn").asInt()).isEqualTo(1);
        assertThat(draft.body().at("/document"))
                .isEqualTo(api.as(HEAD).get("/processes/techflow/versions/1").body());
        assertThat(api.as(OWNER).get(DRAFTS).at("/items/0/id")).isEqualTo(draft.at("/id"));
    }

    @Test
    void aChangeIsSavedUndoneAndMadeAgain() {
        Answer draft = begin();
        String path = path(draft);

        Answer saved = api.as(ADMIN)
                .with("If-Match", "\"1\"")
                .put(path, renamed(draft, "Sale"))
                .expect(200);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(saved.at("/undoable")).isEqualTo("true");
        assertThat(saved.at("/redoable")).isEqualTo("false");

        Answer undone = api.as(HEAD).post(path + "/undo").expect(200);
        assertThat(undone.body().at("/document")).isEqualTo(draft.body().at("/document"));
        assertThat(undone.at("/undoable")).isEqualTo("false");

        Answer redone = api.as(HEAD).post(path + "/redo").expect(200);
        assertThat(redone.body().at("/document")).isEqualTo(saved.body().at("/document"));
        assertThat(redone.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void whatWasUndoneIsNoMoreOnceSomethingElseIsSaved() {
        Answer draft = begin();
        String path = path(draft);
        api.as(HEAD).put(path, renamed(draft, "First")).expect(200);
        api.as(HEAD).post(path + "/undo").expect(200);

        api.as(HEAD).put(path, renamed(draft, "Second")).expect(200);

        Answer redone = api.as(HEAD).post(path + "/redo").expect(200);
        assertThat(redone.at("/document/name/en")).isEqualTo("Second");
        assertThat(redone.at("/redoable")).isEqualTo("false");
    }

    @Test
    void savingTheSameTwiceIsOneRevision() {
        Answer draft = begin();
        api.as(HEAD).put(path(draft), renamed(draft, "Sale")).expect(200);

        Answer again = api.as(HEAD).put(path(draft), renamed(draft, "Sale")).expect(200);

        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aVersionThatWasChangedMeanwhileIsNotOverwritten() {
        Answer draft = begin();
        api.as(HEAD).put(path(draft), renamed(draft, "First")).expect(200);

        Answer late = api.as(ADMIN).with("If-Match", "\"1\"").put(path(draft), renamed(draft, "Second"));

        assertThat(late.expect(412).problem()).isEqualTo("stale-version");
        assertThat(api.as(HEAD).get(path(draft)).at("/document/name/en")).isEqualTo("First");
    }

    @Test
    void aDraftIsReadAndWrittenInYaml() {
        Answer draft = begin();
        String yaml = api.as(HEAD).with("Accept", YAML).get(path(draft)).text();

        Answer saved = api.as(HEAD)
                .with("Content-Type", YAML)
                .put(path(draft), yaml.replace("TechFlow sale", "Sale"))
                .expect(200);
        assertThat(saved.at("/document/name/en")).isEqualTo("Sale");

        Answer another =
                api.as(HEAD).with("Content-Type", YAML).post(DRAFTS, yaml).expect(201);
        assertThat(another.body().at("/document")).isEqualTo(draft.body().at("/document"));
        assertThat(another.body().at("/basedOn").isNull()).isTrue();
    }

    @Test
    void aProcessThatIsNewIsDraftedFromADocument() {
        ObjectNode document = renamed(begin(), "Quick sale");
        document.put("key", "quick");

        Answer draft = api.as(HEAD).post("/processes/quick/drafts", document).expect(201);

        assertThat(draft.at("/process")).isEqualTo("quick");
        assertThat(api.as(HEAD).post("/processes/unheard-of/drafts").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | 404",
                "[]                                                      | 400",
                "{\"key\":\"techflow\"}                                  | 400",
                "{\"key\":\"techflow\",\"name\":{\"uk\":\"П\",\"ru\":\"П\",\"en\":\"P\"},\"fields\":[],\"stages\":[]}"
                        + " | 400"
            })
    void aDocumentThatDoesNotKeepToTheSchemaIsRefusedWithItsPlaces(String document, int status) {
        Answer refused = api.as(HEAD).post("/processes/unheard-of/drafts", document);

        assertThat(refused.status()).isEqualTo(status);
    }

    @Test
    void everyWrongPlaceIsNamedAndTheDraftStaysAsItWas() {
        Answer draft = begin();
        ObjectNode document = renamed(draft, "Sale");
        document.withArray("stages").get(0).asObject().remove("name");
        document.withArray("stages").get(1).asObject().put("colour", "red");

        Answer refused = api.as(HEAD).put(path(draft), document).expect(400);

        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/path").asString()))
                .containsExactlyInAnyOrder("stages[0].name", "stages[1].colour");
        assertThat(api.as(HEAD).get(path(draft)).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void theDocumentOfAnotherProcessIsRefused() {
        Answer draft = begin();
        ObjectNode document = renamed(draft, "Sale");
        document.put("key", "other");

        assertThat(api.as(HEAD).put(path(draft), document).expect(400).at("/errors/0/path"))
                .isEqualTo("key");
        assertThat(api.as(HEAD).post(DRAFTS, document).expect(400).at("/errors/0/path"))
                .isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a: [", "just words", "? ? ?"})
    void whatIsNotAProcessIsRefused(String yaml) {
        assertThat(api.as(HEAD).with("Content-Type", YAML).post(DRAFTS, yaml).status())
                .isEqualTo(400);
    }

    @Test
    void aDraftIsFoundUnderItsOwnProcessOnly() {
        String id = begin().at("/id");

        assertThat(api.as(HEAD).get("/processes/other/drafts/" + id).status()).isEqualTo(404);
        assertThat(api.as(HEAD).get(DRAFTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aDraftIsThrownAwayByWhoSawItAsItIs() {
        Answer draft = begin();

        api.as(HEAD).with("If-Match", "\"7\"").delete(path(draft)).expect(412);
        api.as(HEAD).with("If-Match", "\"1\"").delete(path(draft)).expect(204);

        assertThat(api.as(HEAD).get(path(draft)).status()).isEqualTo(404);
    }

    @Test
    void sellersNeitherReadNorDrawAndTheAnalystOnlyReads() {
        Answer draft = begin();

        assertThat(api.as(OLENA).get(path(draft)).status()).isEqualTo(403);
        assertThat(api.as(OLENA).post(DRAFTS).status()).isEqualTo(403);
        api.as(ANALYST).get(path(draft)).expect(200);
        assertThat(api.as(ANALYST).put(path(draft), renamed(draft, "Sale")).status())
                .isEqualTo(403);
    }

    private Answer begin() {
        return api.as(HEAD).post(DRAFTS).expect(201);
    }

    @Test
    void commentsInYamlOutliveChangesMadeElsewhereAndAreUndoneWithTheirText() {
        String yaml = api.as(HEAD).with("Accept", YAML).get(path(begin())).text();
        String commented = yaml.replace("- key: \"proposal\"", "# the heart of it\n- key: \"proposal\"");
        assertThat(commented).isNotEqualTo(yaml);
        Answer draft =
                api.as(HEAD).with("Content-Type", YAML).post(DRAFTS, commented).expect(201);
        String path = path(draft);

        api.as(HEAD).put(path, renamed(draft, "Other")).expect(200);
        assertThat(inYaml(path)).contains("# the heart of it").contains("Other");

        api.as(HEAD).with("Content-Type", YAML).put(path, yaml).expect(200);
        assertThat(inYaml(path)).doesNotContain("# the heart of it");

        api.as(HEAD).post(path + "/undo").expect(200);
        assertThat(inYaml(path)).contains("# the heart of it");
    }

    private String inYaml(String path) {
        return api.as(HEAD).with("Accept", YAML).get(path).text();
    }

    private static String path(Answer draft) {
        return DRAFTS + "/" + draft.at("/id");
    }

    private static ObjectNode renamed(Answer draft, String name) {
        ObjectNode document = draft.body().at("/document").deepCopy().asObject();
        document.withObject("name").put("en", name);
        return document;
    }
}
