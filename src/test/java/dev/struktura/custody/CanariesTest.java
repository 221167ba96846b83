package dev.struktura.custody;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.Arrival;
import dev.struktura.messages.ArrivalListener;
import dev.struktura.messages.Channel;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@StrukturaTest
class CanariesTest {

    private static final String STRANGER = "+380509998877";

    @Autowired
    Api api;

    @Autowired
    List<ArrivalListener> arrivals;

    @Autowired
    Exporters exporters;

    @Autowired
    TestClock clock;

    @Autowired
    Clock time;

    @Autowired
    Canaries planter;

    @Autowired
    CanaryTable canaries;

    @Autowired
    DecoyTable decoys;

    @Autowired
    Staff staff;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingHasHappened() {
        exporters.forget();
        jdbc.sql("delete from desk.notification").update();
    }

    @AfterEach
    void timeGoesOn() {
        clock.run();
    }

    @Test
    void thePlantedPersonSeesAnOrdinaryClientAndNobodyElseSeesAny() {
        Answer canary = plant(OLENA);
        String name = canary.at("/name");

        assertThat(listed(OLENA, name)).containsExactly(name);
        String path =
                "/clients/" + api.as(OLENA).get("/clients?q=" + encoded(name)).at("/items/0/id");
        assertThat(api.as(OLENA).get(path).expect(200).at("/team/name")).isEqualTo("Лідогенерація");
        for (String other : List.of(TARAS, HEAD, OWNER, ADMIN, ANALYST)) {
            assertThat(listed(other, name)).as(other).isEmpty();
            assertThat(api.as(other).get(path).status()).as(other).isEqualTo(404);
            assertThat(Visitor.as(other, api).get("/search?q=" + encoded(name)).body())
                    .as(other)
                    .doesNotContain(path);
        }
        assertThat(api.as(TARAS).get(path + "/duplicates").status()).isEqualTo(404);
    }

    @Test
    void askingWhetherItIsOursTellsNoMoreThanOfAnyOtherClient() {
        String phone = plant(OLENA).at("/phone");

        assertThat(api.as(TARAS)
                        .post("/client-inquiries", Map.of("about", phone))
                        .expect(200)
                        .at("/answer"))
                .isEqualTo("taken");
    }

    @Test
    void whatComesFromOutsideIsNeverTakenForACanary() {
        Answer canary = plant(OLENA);
        Map<String, Object> lead = Map.of(
                "client", Map.of("name", "Справжній клієнт"),
                "contact", Map.of("name", "Іван", "phones", List.of(canary.at("/phone"))),
                "source", "site");

        Answer deal = api.as(HEAD).post("/leads", lead).expect(201);

        assertThat(deal.at("/client/name")).isEqualTo("Справжній клієнт");
        assertThat(listed(OLENA, canary.at("/name"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "sms"})
    void whoeverCallsFromOutsideRaisesAnAlarmForOwnerAndHeadAlone(String kind) {
        Answer canary = plant(OLENA);

        report(kind, canary.at("/phone"), STRANGER);

        assertThat(told(OWNER)).singleElement().asString().contains(canary.at("/name"));
        assertThat(told(HEAD)).hasSize(1);
        assertThat(told(OLENA)).isEmpty();
        assertThat(told(ADMIN)).isEmpty();
        Answer known = api.as(OWNER).get("/canaries").expect(200);
        assertThat(known.at("/items/0/signs/0/alarm")).isEqualTo("true");
        assertThat(known.at("/items/0/signs/0/source")).isEqualTo(STRANGER);
    }

    @Test
    void anSmsThatTheCentrePassesOnRaisesTheAlarm() {
        Answer canary = plant(OLENA);
        Arrival arrival = new Arrival(Channel.SMS, canary.at("/phone").substring(1), STRANGER.substring(1));

        arrivals.forEach(listener -> listener.arrived(arrival));

        assertThat(told(OWNER)).singleElement().asString().contains(canary.at("/name"));
    }

    @Test
    void mailToADecoyOfAFileNamesTheExporterAndIsNotToldToThem() {
        exporters.give(HEAD, true);
        String word = exporters.clients(3);
        String file = exporters
                .fetch(HEAD, exporters.ask(HEAD, word, true).at("/id"))
                .expect(200)
                .text();
        String email = file.lines()
                .skip(1)
                .filter(row -> !row.contains(word))
                .map(row -> row.split(";", -1)[7])
                .findFirst()
                .orElseThrow();

        report("email", email.toUpperCase(Locale.ROOT), "info@competitor.example");

        assertThat(told(OWNER)).hasSize(1);
        assertThat(told(HEAD)).isEmpty();
        assertThat(api.as(OWNER).get("/notifications").at("/items/0/why")).contains(exporters.name(HEAD));
    }

    @Test
    void furtherCallsOfTheSameDayAreWrittenDownAndNotToldAgain() {
        Answer canary = plant(OLENA);
        clock.freezeAt(clock.now());

        report("call", canary.at("/phone"), STRANGER);
        report("call", canary.at("/phone"), STRANGER);
        assertThat(told(OWNER)).hasSize(1);
        clock.advance(Duration.ofHours(25));
        report("call", canary.at("/phone"), STRANGER);

        assertThat(told(OWNER)).hasSize(2);
        assertThat(api.as(OWNER).get("/canaries").body().at("/items/0/signs")).hasSize(3);
    }

    @Test
    void whatOnesOwnPeopleDoIsASignAndNoAlarm() {
        Answer canary = plant(OLENA);
        String client = api.as(OLENA)
                .get("/clients?q=" + encoded(canary.at("/name")))
                .at("/items/0/contacts/0/contactPoints/0/id");

        api.as(OLENA)
                .post("/contact-points/" + client + "/reveals", Map.of("reason", "Дзвоню"))
                .expect(200);
        exporters.give(OLENA, false);
        exporters.ask(OLENA, canary.at("/name"), false).expect(201);
        report("email", Objects.requireNonNull(canary.at("/email")), "olena@techflow.example");

        assertThat(told(OWNER)).isEmpty();
        assertThat(api.as(OWNER).get("/canaries").body().at("/items/0/signs").valueStream())
                .extracting(
                        sign -> sign.at("/kind").asString() + sign.at("/alarm").asString())
                .containsExactlyInAnyOrder("revealedfalse", "exportedfalse", "emailfalse");
    }

    @Test
    void aReportOfAnyOtherNumberIsAnsweredAlikeAndTellsNobody() {
        report("call", "+380671234567", STRANGER);

        assertThat(told(OWNER)).isEmpty();
        api.as(OLENA)
                .post("/canary-reports", Map.of("kind", "call", "to", STRANGER))
                .expect(403);
    }

    @Test
    void aRetiredCanaryIsSeenByNobodyAndStillWarns() {
        Answer canary = plant(OLENA);

        api.as(OWNER).delete("/canaries/" + canary.at("/id")).expect(204);
        report("call", canary.at("/phone"), STRANGER);

        assertThat(listed(OLENA, canary.at("/name"))).isEmpty();
        assertThat(told(OWNER)).hasSize(1);
        api.as(OWNER).delete("/canaries/" + canary.at("/id")).expect(404);
    }

    @Test
    void nobodyLearnsOfTheirOwnCanary() {
        String id = api.as(OWNER)
                .post("/canaries", Map.of("person", exporters.id(HEAD)))
                .expect(201)
                .at("/id");

        assertThat(api.as(HEAD).get("/canaries").body().at("/items")).isEmpty();
        api.as(HEAD).delete("/canaries/" + id).expect(404);
        api.as(HEAD).post("/canaries", Map.of("person", exporters.id(HEAD))).expect(403);
        api.as(ADMIN).get("/canaries").expect(403);
        api.as(OLENA).get("/canaries").expect(403);
        assertThat(Visitor.as(OLENA, api).get("/canaries").statusCode()).isEqualTo(403);
    }

    @Test
    void aListThatTurnsUpNamesInWhoseBaseItsCanaryStands() {
        Answer canary = plant(OLENA);
        String row = "Ромашка;1\n" + canary.at("/name") + ";2\n";
        api.as(OWNER).delete("/canaries/" + canary.at("/id")).expect(204);

        assertThat(traced(HEAD, row)).containsExactly(exporters.name(OLENA));
        assertThat(traced(HEAD, Objects.requireNonNull(canary.at("/phone")))).containsExactly(exporters.name(OLENA));
        assertThat(traced(ADMIN, row)).isEmpty();
        assertThat(traced(HEAD, "Ромашка;1")).isEmpty();
        assertThat(Visitor.as(HEAD, api)
                        .submit("/exports/origins", Map.of("text", row))
                        .body())
                .contains("сигнальний клієнт", exporters.name(OLENA));
    }

    @Test
    void aHeadDoesNotFindTheirOwnCanaryInAText() {
        Answer canary = plant(HEAD);

        assertThat(traced(HEAD, Objects.requireNonNull(canary.at("/name")))).isEmpty();
        assertThat(traced(OWNER, Objects.requireNonNull(canary.at("/name")))).containsExactly(exporters.name(HEAD));
    }

    @Test
    void theScheduleKeepsAsManyInEachBaseAsTheSettingsSayAndReplacesTheOld() {
        Planting schedule = scheduled(2, Duration.ofDays(180));
        Instant start = clock.now();
        clock.freezeAt(start);

        runAll(schedule);

        Map<EmployeeId, Integer> first = canaries.active();
        assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(sellersAndLeads());
        assertThat(first.values()).containsOnly(2);
        Set<UUID> old = ids();
        clock.advance(Duration.ofDays(179));
        assertThat(schedule.runDue()).isZero();
        clock.advance(Duration.ofDays(2));
        runAll(schedule);
        assertThat(canaries.active()).isEqualTo(first);
        assertThat(ids()).hasSize(2 * old.size()).containsAll(old);
    }

    @Test
    void withoutASettingTheSchedulePlantsNothing() {
        assertThat(scheduled(0, Duration.ofDays(180)).runDue()).isZero();

        assertThat(ids()).isEmpty();
    }

    private Planting scheduled(int perPerson, Duration retireAfter) {
        return new Planting(planter, canaries, decoys, staff, new CanarySettings(perPerson, retireAfter), time);
    }

    /** Each turn is a transaction of its own, as it is when the schedule runs. */
    private void runAll(Planting schedule) {
        while (Objects.requireNonNull(transaction.execute(_ -> schedule.runDue())) > 0) {
            assertThat(ids()).hasSizeLessThan(100);
        }
    }

    private Set<UUID> ids() {
        return Set.copyOf(jdbc.sql("select decoy_id from custody.canary")
                .query(UUID.class)
                .list());
    }

    private List<EmployeeId> sellersAndLeads() {
        return staff.all().stream()
                .filter(one -> one.active() && Set.of(Role.SELLER, Role.LEAD).contains(one.role()))
                .map(Employee::id)
                .toList();
    }

    private List<String> traced(String person, String text) {
        return api.as(person)
                .post("/export-origins", Map.of("text", text))
                .expect(200)
                .body()
                .at("/canaries")
                .valueStream()
                .map(one -> one.at("/person").asString())
                .toList();
    }

    private Answer plant(String person) {
        return api.as(OWNER)
                .post("/canaries", Map.of("person", exporters.id(person)))
                .expect(201);
    }

    private void report(String kind, String to, String from) {
        api.as(ADMIN)
                .post("/canary-reports", Map.of("kind", kind, "to", to, "from", from))
                .expect(202);
    }

    private List<String> listed(String person, String name) {
        return api.as(person)
                .get("/clients?q=" + encoded(name))
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/name").asString())
                .toList();
    }

    private List<String> told(String person) {
        return api.as(person)
                .get("/notifications")
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/text").asString())
                .filter(text -> text.contains("сигнальн"))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
