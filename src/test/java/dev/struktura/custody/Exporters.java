package dev.struktura.custody;

import static dev.struktura.testing.Sellers.OWNER;

import dev.struktura.clients.Base;
import dev.struktura.clients.Registrations;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Short words for tests of exports. */
@Component
class Exporters {

    private final Api api;
    private final Base base;
    private final Registrations registrations;
    private final JdbcClient jdbc;

    Exporters(Api api, Base base, Registrations registrations, JdbcClient jdbc) {
        this.api = api;
        this.base = base;
        this.registrations = registrations;
        this.jdbc = jdbc;
    }

    /** Nobody has taken anything out, and nobody may. */
    void forget() {
        jdbc.sql("update clients.client set planted_for = '00000000-0000-0000-0000-000000000000' where"
                        + " planted_for is not null")
                .update();
        for (String table : List.of("sign", "canary", "fetch", "content", "decoy", "export", "export_right")) {
            jdbc.sql("delete from custody." + table).update();
        }
    }

    String id(String person) {
        return base.viewer(person).id().toString();
    }

    String name(String person) {
        return base.viewer(person).name();
    }

    void give(String person, boolean contacts) {
        api.as(OWNER)
                .put("/export-rights/" + id(person), Map.of("contacts", contacts))
                .expect(204);
    }

    /** Clients of the first level that one word finds, each with a phone. */
    String clients(int count) {
        String word = "Гурт" + UUID.randomUUID().toString().substring(0, 8).replaceAll("\\d", "ж");
        registrations.register(
                IntStream.range(0, count)
                        .mapToObj(i -> new Registrations.Registration(
                                Base.company(
                                        word + " " + i, Base.freshPhone(), "a" + UUID.randomUUID() + "@gurt.example"),
                                null))
                        .toList(),
                Map.of(),
                null);
        return word;
    }

    Answer ask(String person, String word, boolean contacts) {
        return api.as(person)
                .post(
                        "/exports",
                        Map.of(
                                "list",
                                "clients",
                                "filter",
                                Map.of("q", word),
                                "contacts",
                                contacts,
                                "reason",
                                "Звірка"));
    }

    /** Somebody outside calls a number of the company. */
    void call(String phone) {
        api.as(OWNER)
                .post("/canary-reports", Map.of("kind", "call", "to", phone, "from", "+380509998877"))
                .expect(202);
    }

    Answer fetch(String person, String export) {
        return api.as(person).post("/exports/" + export + "/fetches");
    }
}
