package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@StrukturaTest
class DryRunsApiTest {

    @Autowired
    Api api;

    @Test
    void aDraftIsTriedOnHistoryInTheBackgroundAndNamesDealsAsExamples() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String runs = strictDraft() + "/dry-runs";

        Answer asked = api.as(HEAD).post(runs, Map.of("months", 6)).expect(202);
        assertThat(asked.at("/state")).isEqualTo("waiting");
        assertThat(api.as(HEAD).post(runs, Map.of("months", 6)).status()).isEqualTo(409);
        api.as(HEAD).post("/clock/advances", Map.of("by", "PT1S")).expect(200);

        String run = asked.header("Location").substring("/api/v1".length());
        Answer done = api.as(ANALYST).get(run).expect(200);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.at("/percent")).isEqualTo("100");
        JsonNode stopped = effect(done, "stopped");
        assertThat(stopped.at("/stage").asString()).isEqualTo("proposal");
        assertThat(stopped.at("/subject").asString()).isEqualTo("legalName");
        assertThat(stopped.at("/ran").asInt()).isZero();
        assertThat(stopped.at("/draft").asInt())
                .isPositive()
                .isEqualTo(stopped.at("/more").asInt());
        assertThat(stopped.at("/examples").findValuesAsString("number")).contains(deal.number());
        assertThat(done.body().at("/changed/stopped").asInt()).isPositive();
    }

    @Test
    void onlyWhoDesignsStartsOneAndWhoReadsDraftsSeesIt() {
        String draft = strictDraft();

        assertThat(api.as(ANALYST)
                        .post(draft + "/dry-runs", Map.of("months", 1))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(api.as(OLENA).post(draft + "/dry-runs", Map.of("months", 1)).problem())
                .isEqualTo("forbidden");
        String run = api.as(HEAD)
                .post(draft + "/dry-runs", Map.of("months", 1))
                .expect(202)
                .at("/id");
        assertThat(api.as(OLENA).get(draft + "/dry-runs/" + run).problem()).isEqualTo("forbidden");
        assertThat(api.as(HEAD).get(strictDraft() + "/dry-runs/" + run).problem())
                .isEqualTo("not-found");
    }

    @Test
    void monthsAreSomeAndNotTooMany() {
        String runs = strictDraft() + "/dry-runs";

        assertThat(api.as(HEAD).post(runs, Map.of()).problem()).isEqualTo("invalid");
        assertThat(api.as(HEAD).post(runs, Map.of("months", 37)).problem()).isEqualTo("invalid");
    }

    /** Wants to know the legal name before there is a proposal. */
    private String strictDraft() {
        Answer draft = api.as(HEAD).post("/processes/techflow/drafts").expect(201);
        String path = "/processes/techflow/drafts/" + draft.at("/id");
        ObjectNode document = (ObjectNode) draft.body().at("/document").deepCopy();
        document.at("/stages")
                .valueStream()
                .filter(stage -> stage.at("/key").asString().equals("proposal"))
                .forEach(stage -> ((ObjectNode) stage).putArray("gate").add("legalName"));
        api.as(HEAD).put(path, document).expect(200);
        return path;
    }

    private static JsonNode effect(Answer run, String kind) {
        return run.body()
                .at("/effects")
                .valueStream()
                .filter(effect -> effect.at("/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
