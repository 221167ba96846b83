package dev.struktura.staff;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OWNER;

import dev.struktura.base.Stale;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who may come to a piece of work of the first two levels, and such pieces of work. */
@Component
class Cast {

    /** Leads levels 1 and 2. */
    static final String LEAD = "lead";

    /** Leads level 3. */
    static final String LEAD_ELSEWHERE = "lead-elsewhere";

    private final Api api;
    private final Staff staff;
    private final Clients clients;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Cast(Api api, Staff staff, Clients clients, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.api = api;
        this.staff = staff;
        this.clients = clients;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Gives the levels leads of their own. */
    void appointLeads() {
        lead(LEAD, 1, 2);
        lead(LEAD_ELSEWHERE, 3, 3);
        events.publishEvent(new Stale(Stale.EVERYTHING));
    }

    private void lead(String login, int from, int to) {
        NewEmployee person = NewEmployee.usual(login, Sellers.email(login), Role.LEAD, ZoneId.of("Europe/Kyiv"))
                .signingInWith(Sellers.PASSWORD);
        UUID id = staff.hire(person).orThrow().id().value();
        jdbc.sql("update structure.team set lead_id = ? where level between ? and ?")
                .params(id, from, to)
                .update();
    }

    /**
     * A piece of work and those around it.
     *
     * @param things names of a route's variables and what stands for them
     * @param people by their part: {@code seller} owns the work, {@code colleague} sits in the same team
     */
    record Scene(Map<String, String> things, Map<String, String> people) {

        String login(String part) {
            return people.getOrDefault(part, part);
        }

        String filled(String text) {
            String filled = text;
            for (Map.Entry<String, String> thing : things.entrySet()) {
                filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
            }
            return filled;
        }
    }

    /** A lead of level 1 that has just come in. */
    Scene inbound() {
        return scene(DealOnItsWay.start(api, "1200.00"), List.of(Sellers.OLENA, Sellers.TARAS, Sellers.IRYNA));
    }

    /** A lead of level 1 that level 2 is asked to take. */
    Scene offered() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toOffer();
        Scene scene = scene(deal, List.of(Sellers.OLENA, Sellers.TARAS, Sellers.IRYNA));
        Caller head = api.as(HEAD);
        scene.things().put("handoff", deal.handoff());
        scene.things().put("from", head.get(deal.path()).at("/team/id"));
        scene.things().put("to", head.get(deal.path()).at("/offered/team/id"));
        return scene;
    }

    /** A deal of level 2 with an invoice. */
    Scene agreed() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1200.00").toAgreement();
        Scene scene = scene(deal, List.of(Sellers.ANDRIY, Sellers.SOFIA));
        scene.things()
                .put("invoice", api.as(HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id"));
        return scene;
    }

    private Scene scene(DealOnItsWay deal, List<String> team) {
        Caller head = api.as(HEAD);
        var seen = head.get(deal.path()).expect(200);
        String client = seen.at("/client/id");
        String seller = team.stream()
                .filter(login -> staff.byEmail(Sellers.email(login))
                        .orElseThrow()
                        .id()
                        .toString()
                        .equals(seen.at("/owner/id")))
                .findFirst()
                .orElseThrow();
        Map<String, String> things = new HashMap<>();
        things.put("deal", deal.id());
        things.put("client", client);
        clients.entrust(ClientId.of(client), TeamId.of(seen.at("/team/id")), null);
        things.put("task", head.get("/tasks?state=open&deal=" + deal.id()).at("/items/0/id"));
        things.put("point", head.get("/clients/" + client).at("/contacts/0/contactPoints/0/id"));
        things.put(
                "self", staff.byEmail(Sellers.email(seller)).orElseThrow().id().toString());
        return new Scene(
                things,
                Map.of(
                        "owner", OWNER,
                        "admin", ADMIN,
                        "head", HEAD,
                        "analyst", ANALYST,
                        "lead", LEAD,
                        "elsewhere", LEAD_ELSEWHERE,
                        "seller", seller,
                        "colleague",
                                team.stream()
                                        .filter(one -> !one.equals(seller))
                                        .findFirst()
                                        .orElseThrow(),
                        "stranger", MARKO));
    }
}
