package dev.struktura.custody;

import dev.struktura.base.Stale;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPointKind;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.structure.TeamId;
import dev.struktura.talks.Incoming;
import dev.struktura.talks.IncomingFile;
import dev.struktura.talks.Medium;
import dev.struktura.talks.Reception;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A department with records of each kind in each team, for whoever asks who sees which. */
@Component
class Department {

    /** Leads levels 1 and 2 and sees nothing of level 3. */
    static final String LEAD = "vira";

    private final Api api;
    private final Staff staff;
    private final Clients clients;
    private final Reception reception;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Department(
            Api api,
            Staff staff,
            Clients clients,
            Reception reception,
            JdbcClient sql,
            ApplicationEventPublisher events,
            Clock clock) {
        this.api = api;
        this.staff = staff;
        this.clients = clients;
        this.reception = reception;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Deals on each stage, with what hangs on them, and clients in each team and in none. */
    void works() {
        Caller head = api.as(Sellers.HEAD);
        paid(head);
        DealOnItsWay proposed = DealOnItsWay.start(api, "500.00").toProposal();
        proposed.propose("Робота", "1", "500.00");
        attach(head, proposed);
        String wording = head.post(
                        "/contract-templates", Map.of("name", "Договір", "text", Map.of("uk", "{client.name}")))
                .expect(201)
                .at("/id");
        head.post(proposed.path() + "/contracts", Map.of("template", wording)).expect(201);
        attach(head, DealOnItsWay.start(api, "700.00").toOffer());
        head.post(
                        DealOnItsWay.start(api).path() + "/overrides",
                        Map.of("to", "qualification", "reason", "Так домовилися"))
                .expect(201);
        head.post("/clock/advances", Map.of("by", "PT50H")).expect(200);
        entrust();
        write();
    }

    /** Each client that has an address. */
    private void write() {
        sql.sql("select id from clients.client where merged_into is null").query(UUID.class).list().stream()
                .flatMap(id -> clients.address(new ClientId(id), ContactPointKind.EMAIL).stream())
                .forEach(this::writes);
    }

    /** A client sends a mail with a file. */
    private void writes(String address) {
        reception.take(new Incoming(
                Medium.EMAIL,
                "<" + UUID.randomUUID() + "@client.example>",
                new Incoming.Sender("Ірина", address),
                "Склад",
                "Коли почнемо?",
                "",
                List.of(),
                List.of(IncomingFile.of("brief.txt", new byte[] {1})),
                new Incoming.Standing.Written(false)));
    }

    /** People of one team do the tasks of people of another who are away. */
    void standsInAcrossTeams() {
        away(Sellers.OLENA, Sellers.MARKO);
        away(Sellers.ANDRIY, Sellers.IRYNA);
    }

    private void away(String person, String standIn) {
        Map<String, String> absence = Map.of(
                "from", clock.instant().toString(),
                "to", clock.instant().plus(Duration.ofDays(200)).toString(),
                "standIn", id(standIn));
        api.as(Sellers.HEAD)
                .post("/employees/" + id(person) + "/absences", absence)
                .expect(201);
    }

    private String id(String person) {
        return staff.byEmail(Sellers.email(person)).orElseThrow().id().toString();
    }

    private void paid(Caller head) {
        DealOnItsWay paid = DealOnItsWay.start(api, "24000.00").toAgreement();
        attach(head, paid);
        Map<String, Object> money = Map.of("amount", "24000.00", "currency", "UAH");
        String invoice = head.get("/invoices?deal=" + paid.id()).expect(200).at("/items/0/id");
        head.post("/payments", Map.of("invoiceId", invoice, "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);
    }

    private static void attach(Caller head, DealOnItsWay deal) {
        head.upload(deal.path() + "/documents", "Бриф.txt", new byte[] {1}, Map.of())
                .expect(201);
    }

    private void entrust() {
        List<TeamId> teams = teams();
        List<UUID> some = sql.sql("select id from clients.client order by id")
                .query(UUID.class)
                .list();
        for (int i = 0; i < some.size(); i++) {
            clients.entrust(new ClientId(some.get(i)), i % 4 == 3 ? null : teams.get(i % 4), null);
        }
    }

    /** A client whose name, phone and address are found nowhere else. */
    record Marked(UUID id, String name, String phone, String email) {

        static Marked number(UUID id, int number) {
            return new Marked(id, "Квантум" + number, "+38067999000" + number, "a%d@quantum.example".formatted(number));
        }

        /** What may be searched for, and something like it that nobody has. */
        Map<String, String> words() {
            return Map.of(
                    name,
                    name.replace("Квантум", "Квонтум"),
                    phone.substring(1),
                    phone.substring(1).replace("999", "888"),
                    email,
                    email.replace("quantum", "quontum"));
        }
    }

    /** One for each team. */
    List<Marked> marked() {
        List<Marked> marked = new ArrayList<>();
        for (TeamId team : teams()) {
            Marked wanted = Marked.number(new UUID(0, 0), marked.size());
            Map<String, Object> person =
                    Map.of("name", "Ірина", "phones", List.of(wanted.phone), "emails", List.of(wanted.email));
            ClientId client = ClientId.of(api.as(Sellers.HEAD)
                    .post("/clients", Map.of("name", wanted.name, "contacts", List.of(person)))
                    .expect(201)
                    .at("/id"));
            clients.entrust(client, team, null);
            writes(wanted.email);
            marked.add(Marked.number(client.value(), marked.size()));
        }
        return marked;
    }

    private List<TeamId> teams() {
        return sql.sql("select id from structure.team order by level").query(UUID.class).list().stream()
                .map(TeamId::new)
                .toList();
    }

    void appointALead() {
        NewEmployee lead = NewEmployee.usual("Віра Провідна", Sellers.email(LEAD), Role.LEAD, ZoneId.of("Europe/Kyiv"))
                .signingInWith(Sellers.PASSWORD);
        UUID id = staff.hire(lead).orThrow().id().value();
        sql.sql("update structure.team set lead_id = :lead where level in (1, 2)")
                .param("lead", id)
                .update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
    }
}
