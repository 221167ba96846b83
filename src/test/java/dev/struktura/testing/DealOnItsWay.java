package dev.struktura.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A deal that a test leads through the standard process, over HTTP, as the head of sales does who sees every team. */
public final class DealOnItsWay {

    public static final String CLIENT = "ТОВ «Ґанок і Їжак»";

    private static final Map<String, Object> ANSWERS =
            Map.of("need", "Склад без паперу", "budget", "50000", "decisionMaker", "Директорка Ірина");
    private static final Map<String, Object> REQUISITES = Map.of(
            "legalName",
            "Товариство з обмеженою відповідальністю «Ґанок і Їжак»",
            "taxId",
            "40123456",
            "legalAddress",
            "79000, м. Львів, вул. Під’їзна, 7");

    private final Caller head;
    private final String id;
    private final String number;

    private DealOnItsWay(Caller head, Answer lead) {
        this.head = head;
        this.id = lead.at("/id");
        this.number = lead.at("/number");
    }

    /** A lead worth nothing in particular yet. */
    public static DealOnItsWay start(Api api) {
        return start(api, Map.of());
    }

    public static DealOnItsWay start(Api api, String amount) {
        return start(api, Map.of("amount", Map.of("amount", amount, "currency", "UAH")));
    }

    /** A lead that is led by another process than the usual one. */
    public static DealOnItsWay by(String process, Api api, String amount) {
        return start(api, Map.of("process", process, "amount", Map.of("amount", amount, "currency", "UAH")));
    }

    private static DealOnItsWay start(Api api, Map<String, Object> more) {
        Map<String, Object> lead = new HashMap<>(more);
        lead.put("client", Map.of("name", CLIENT));
        lead.put("source", "site");
        lead.put(
                "contact",
                Map.of("name", "Ірина", "phones", List.of("+380501112233"), "emails", List.of("iryna@ganok.example")));
        Caller head = api.as(Sellers.HEAD);
        return new DealOnItsWay(head, head.post("/leads", lead).expect(201));
    }

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String path() {
        return "/deals/" + id;
    }

    public DealOnItsWay toProposal() {
        return toOffer().taken();
    }

    /** Moves to the proposal and leaves it to the second level to take the deal. */
    public DealOnItsWay toOffer() {
        move("qualification", Map.of());
        move("proposal", ANSWERS);
        return this;
    }

    /** Whoever was asked takes what is offered. */
    private DealOnItsWay taken() {
        head.post("/handoffs/" + handoff() + "/acceptance").expect(200);
        return this;
    }

    /** The handoff that is open. */
    public String handoff() {
        return head.get(path()).expect(200).at("/offered/handoff");
    }

    /** By way of the proposal, where the deal is not there yet. */
    public DealOnItsWay toAgreement() {
        if (!head.get(path()).expect(200).at("/stage/key").equals("proposal")) {
            toProposal();
        }
        move("agreement", REQUISITES);
        return this;
    }

    public Answer move(String stage, Map<String, Object> fields) {
        return head.post(path() + "/moves", Map.of("to", stage, "fields", fields))
                .expect(200);
    }

    /** Attaches a proposal of one position. */
    public Answer propose(String title, String quantity, String price) {
        Map<String, Object> money = Map.of("amount", price, "currency", "UAH");
        Map<String, Object> line = Map.of("title", title, "quantity", quantity, "price", money);
        return head.post(path() + "/proposals", Map.of("lines", List.of(line))).expect(201);
    }

    public String stage() {
        return head.get(path()).expect(200).at("/stage/key");
    }

    /** How often something happened to the deal, by the type of the journal's entry. */
    public long happened(String type) {
        return head.get(path() + "/journal")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(entry -> entry.at("/type").asString().equals(type))
                .count();
    }
}
