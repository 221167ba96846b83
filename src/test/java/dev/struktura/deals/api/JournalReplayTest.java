package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever people and timers do to a deal, its journal alone tells what became of it. */
@StrukturaTest
class JournalReplayTest {

    private static final int STEPS = 25;
    private static final List<String> STAGES =
            List.of("inbound", "qualification", "proposal", "agreement", "delivery", "cold-call", "lost");
    private static final List<String> FIELDS =
            List.of("need", "budget", "decisionMaker", "legalName", "taxId", "legalAddress");

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @AfterEach
    void runOn() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void replayingTheJournalGivesStageOwnerAndFields(long seed) {
        clock.freezeAt("2026-11-23T08:00:00Z");
        Caller head = api.as(HEAD);
        Map<String, Object> lead = Map.of("client", Map.of("name", "Відтворення " + seed), "source", "site");
        String deal = "/deals/" + head.post("/leads", lead).expect(201).at("/id");
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            doSomething(head, deal, random);
            Answer now = head.get(deal).expect(200);
            assertThat(replayed(head, deal))
                    .as("step %d of seed %d", step, seed)
                    .isEqualTo(new Replay(
                            now.at("/stage/key"),
                            now.body().at("/owner/id").asString(""),
                            fields(now.body().at("/fields"))));
        }
    }

    private static void doSomething(Caller head, String deal, Random random) {
        Answer answer = switch (random.nextInt(5)) {
            case 0, 1 -> head.post(deal + "/moves", Map.of("to", any(STAGES, random), "fields", someFields(random)));
            case 2 -> head.patch(deal, Map.of("fields", someFields(random)));
            case 3 -> head.post(deal + "/activities", activity(random));
            default -> head.post("/clock/advances", Map.of("by", "PT" + (1 + random.nextInt(60)) + "H"));
        };
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 422);
    }

    private static Map<String, Object> activity(Random random) {
        return random.nextInt(6) == 0 ? Map.of("kind", "call", "outcome", "negative") : Map.of("kind", "call");
    }

    /** Some fields with a value, and now and then one that is taken back. */
    private static Map<String, Object> someFields(Random random) {
        Map<String, Object> fields = new HashMap<>();
        for (String field : FIELDS) {
            switch (random.nextInt(4)) {
                case 0, 1 -> fields.put(field, field + " " + random.nextInt(3));
                case 2 -> fields.put(field, random.nextInt(4) == 0 ? "" : field);
                default -> {}
            }
        }
        return fields;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private record Replay(String stage, String owner, Map<String, String> fields) {}

    private static Replay replayed(Caller head, String deal) {
        String stage = "";
        String owner = "";
        Map<String, String> fields = new HashMap<>();
        for (JsonNode entry :
                head.get(deal + "/journal?limit=200").expect(200).body().at("/items")) {
            switch (entry.at("/type").asString()) {
                case "deal-opened", "deal-moved" -> stage = entry.at("/data/to").asString();
                case "deal-assigned" -> owner = entry.at("/data/owner").asString();
                case "deal-queued" -> owner = "";
                case "facts-changed" -> learn(fields, entry.at("/data/fields"));
                default -> {}
            }
        }
        return new Replay(stage, owner, fields);
    }

    private static void learn(Map<String, String> known, JsonNode news) {
        fields(news).forEach((field, value) -> {
            if (value.isEmpty()) {
                known.remove(field);
            } else {
                known.put(field, value);
            }
        });
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new HashMap<>();
        node.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }
}
