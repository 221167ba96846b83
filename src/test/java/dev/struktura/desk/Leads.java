package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Leads for tests, led along the way by whoever owns them. */
final class Leads {

    static final Map<String, Object> ANSWERS =
            Map.of("need", "CRM for 12 people", "budget", "200 000", "decisionMaker", "Director");

    private final Api api;
    private final Staff staff;

    Leads(Api api, Staff staff) {
        this.api = api;
        this.staff = staff;
    }

    /** A new lead of a company of this name; its identity. */
    String open(String company) {
        return api.as(Sellers.HEAD)
                .post("/leads", Map.of("client", Map.of("name", company), "source", "site"))
                .expect(201)
                .at("/id");
    }

    /** A lead that stands at the proposal, with the seller of the second level who took it. */
    String atProposal(String company) {
        String deal = open(company);
        move(deal, "qualification", Map.of());
        move(deal, "proposal", ANSWERS);
        Caller head = api.as(Sellers.HEAD);
        String handoff = head.get("/deals/" + deal).at("/offered/handoff");
        head.post("/handoffs/" + handoff + "/acceptance").expect(200);
        return deal;
    }

    void move(String deal, String to, Map<String, Object> fields) {
        api.as(Sellers.HEAD)
                .post("/deals/" + deal + "/moves", Map.of("to", to, "fields", fields))
                .expect(200);
    }

    /** Whoever owns the deal, by the name before the @ of their address. */
    String ownerLogin(String deal) {
        String owner = api.as(Sellers.HEAD).get("/deals/" + deal).expect(200).at("/owner/id");
        String email = staff.find(EmployeeId.of(owner)).orElseThrow().email();
        return email.substring(0, email.indexOf('@'));
    }

    Caller ownerOf(String deal) {
        return api.as(ownerLogin(deal));
    }

    /** The open tasks of a deal, the most pressing first. */
    JsonNode openTasks(String deal) {
        return api.as(Sellers.HEAD)
                .get("/tasks?state=open&deal=" + deal)
                .expect(200)
                .body()
                .at("/items");
    }

    String firstTask(String deal) {
        return openTasks(deal).get(0).at("/id").asString();
    }

    /** Winds the clock forward; everything due on the way has happened when this returns. */
    void pass(Duration time) {
        api.as(Sellers.HEAD)
                .post("/clock/advances", Map.of("by", time.toString()))
                .expect(200);
    }
}
