package dev.struktura.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.access.ApiTokens;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class DepartureTest {

    private static final Map<String, Object> LEAST_LOADED = Map.of("reassign", "least-loaded");

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    Deals deals;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient sql;

    private Caller head;
    private Employee leaver;

    /** A seller of the first level beside the three there are, who has some of the leads that come in. */
    @BeforeEach
    void aSellerWithWork() {
        head = api.as(Sellers.HEAD);
        String email = "leaver" + UUID.randomUUID() + "@techflow.example";
        leaver = hired(email);
        sql.sql("""
            insert into structure.seat (team_id, employee_id, role, weight, position)
            select id, :person, 'sales-development', 1, 9 from structure.team where level = 1
            """).param("person", leaver.id().value()).update();
        for (int i = 0; i < 3; i++) {
            give(lead("Спадок " + UUID.randomUUID()), leaver.id());
        }
        assertThat(openDeals(leaver.id())).isEqualTo(3);
    }

    @Test
    void everyOpenDealOfALeaverGoesOnWithSomebodyOfTheTeam() {
        List<UUID> left = dealsOf(leaver.id());

        Answer report = head.post(path(), LEAST_LOADED).expect(200);

        assertThat(report.at("/moved/deals")).isEqualTo("3");
        assertThat(openDeals(leaver.id())).isZero();
        assertThat(left).allSatisfy(deal -> assertThat(levelOneOwns(deal)).isTrue());
    }

    @Test
    void whatALeaverHadGoesToOnePersonWhereThatIsWanted() {
        EmployeeId marko = person(Sellers.MARKO).id();
        List<UUID> left = dealsOf(leaver.id());

        Answer report = head.post(path(), Map.of("reassign", "to", "to", marko.toString()))
                .expect(200);

        assertThat(report.at("/to/id")).isEqualTo(marko.toString());
        assertThat(dealsOf(marko)).containsAll(left);
        assertThat(openTasks(leaver.id())).isZero();
    }

    @Test
    void noTaskOfALeaverIsLeftToNobody() {
        int before = openTasks(leaver.id());
        assertThat(before).isPositive();

        Answer report = head.post(path(), LEAST_LOADED).expect(200);

        assertThat(report.at("/moved/tasks")).isEqualTo(Integer.toString(before));
        assertThat(openTasks(leaver.id())).isZero();
        assertThat(count(
                        "select count(*) from desk.task where closed_at is null and assignee is null and deal is null"))
                .isZero();
    }

    @Test
    void aTokenOfALeaverOpensNothingFromTheNextRequestOn() {
        String secret =
                tokens.issue(leaver.id(), "програма", Duration.ofDays(1)).secret();
        assertThat(tokens.viewer(secret)).isPresent();

        Answer report = head.post(path(), LEAST_LOADED).expect(200);

        assertThat(tokens.viewer(secret)).isEmpty();
        assertThat(report.at("/revoked/tokens")).isEqualTo("1");
        assertThat(report.at("/revoked/seats")).isEqualTo("1");
    }

    @Test
    void nothingNewIsGivenToALeaver() {
        head.post(path(), LEAST_LOADED).expect(200);

        for (int i = 0; i < 8; i++) {
            lead("Після " + UUID.randomUUID());
        }
        assertThat(openDeals(leaver.id())).isZero();
    }

    @Test
    void whatWasJustBeingGivenToALeaverGoesOnAMinuteLater() {
        head.post(path(), LEAST_LOADED).expect(200);
        String late = lead("Запізнілий " + UUID.randomUUID());
        give(late, leaver.id());
        assertThat(openDeals(leaver.id())).isOne();

        head.post("/clock/advances", Map.of("by", "PT1M")).expect(200);

        assertThat(openDeals(leaver.id())).isZero();
        assertThat(levelOneOwns(UUID.fromString(late))).isTrue();
    }

    @Test
    void theReportComparesWithColleaguesAndStays() {
        Answer report = head.post(path(), LEAST_LOADED).expect(200);

        assertThat(report.at("/seen/items/0/what")).isNotBlank();
        assertThat(report.text()).contains("reveals", "colleagues");
        assertThat(head.get(path()).expect(200).text()).isEqualTo(report.text());
    }

    @Test
    void thoseWhoDoNotDecideLetNobodyGo() {
        api.as(Sellers.OLENA).post(path(), LEAST_LOADED).expect(403);
        api.as(Sellers.ANALYST).post(path(), LEAST_LOADED).expect(403);
        api.as(Sellers.OLENA).get(path()).expect(403);
        head.post("/employees/" + person(Sellers.OWNER).id() + "/departure", LEAST_LOADED)
                .expect(403);
        head.post("/employees/" + person(Sellers.HEAD).id() + "/departure", LEAST_LOADED)
                .expect(403);
        assertThat(staff.find(leaver.id()).orElseThrow().active()).isTrue();
    }

    @Test
    void aWishThatIsNotUnderstoodChangesNothing() {
        head.post(path(), Map.of()).expect(400);
        head.post(path(), Map.of("reassign", "nobody")).expect(400);
        head.post(path(), Map.of("reassign", "to")).expect(400);
        head.post(path(), Map.of("reassign", "to", "to", leaver.id().toString()))
                .expect(400);
        head.post(path(), Map.of("reassign", "least-loaded", "to", leaver.id().toString()))
                .expect(400);
        head.post("/employees/" + UUID.randomUUID() + "/departure", LEAST_LOADED)
                .expect(404);
        head.get(path()).expect(404);
        assertThat(openDeals(leaver.id())).isEqualTo(3);
    }

    @Test
    void whoHasLeftCannotLeaveAgain() {
        head.post(path(), LEAST_LOADED).expect(200);

        head.post(path(), LEAST_LOADED).expect(409);
    }

    @Test
    void whileTwoHundredClientsAreAssignedAPersonLeavesAndEachDealHasOneOwnerWhoIsHere() throws Exception {
        Queue<String> clients = IntStream.range(0, 200)
                .mapToObj(i -> "Гонка %d %s".formatted(i, leaver.id()))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
        AtomicInteger assigned = new AtomicInteger();
        CountDownLatch middle = new CountDownLatch(50);
        Runnable assigning = () -> {
            for (String client = clients.poll(); client != null; client = clients.poll()) {
                String deal = lead(client);
                if (assigned.incrementAndGet() % 2 == 0) {
                    give(deal, leaver.id());
                }
                middle.countDown();
            }
        };
        Runnable leaving = () -> {
            await(middle);
            head.post(path(), LEAST_LOADED).expect(200);
        };

        AtOnce.run(Stream.concat(
                        Stream.of(leaving), Stream.generate(() -> assigning).limit(50))
                .toArray(Runnable[]::new));
        head.post("/clock/advances", Map.of("by", "PT2M")).expect(200);

        assertThat(count("select count(distinct client_id) from deals.deal where client_name like 'Гонка%'"))
                .isEqualTo(200);
        assertThat(count("""
            select count(*) from deals.deal d
              join structure.seat s on s.team_id = d.team_id and s.employee_id = d.owner_id
              join staff.employee e on e.id = d.owner_id and e.left_at is null
             where d.client_name like 'Гонка%' and d.queued_at is null
            """)).isEqualTo(200);
        assertThat(count("""
            select count(*) from desk.task t join deals.deal d on d.id = t.deal
             where d.client_name like 'Гонка%' and t.closed_at is null and t.assignee <> d.owner_id
            """)).isZero();
        assertThat(openDeals(leaver.id())).isZero();
        assertThat(openTasks(leaver.id())).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Employee hired(String email) {
        String id = head.post("/employees", Map.of("name", "Тимчасовий Працівник", "email", email, "role", "SELLER"))
                .expect(201)
                .at("/id");
        return staff.find(EmployeeId.of(id)).orElseThrow();
    }

    private String lead(String client) {
        return head.post("/leads", Map.of("client", Map.of("name", client), "source", "site"))
                .expect(201)
                .at("/id");
    }

    private void give(String deal, EmployeeId owner) {
        deals.give(List.of(DealId.of(deal)), owner, person(Sellers.HEAD).asViewer());
    }

    private String path() {
        return "/employees/" + leaver.id() + "/departure";
    }

    private Employee person(String name) {
        return staff.byEmail(Sellers.email(name)).orElseThrow();
    }

    private int openDeals(EmployeeId owner) {
        return dealsOf(owner).size();
    }

    private List<UUID> dealsOf(EmployeeId owner) {
        return sql.sql("select id from deals.deal where owner_id = :owner and status in ('OPEN', 'PARKED')")
                .param("owner", owner.value())
                .query(UUID.class)
                .list();
    }

    private boolean levelOneOwns(UUID deal) {
        return sql.sql("""
            select exists (select from deals.deal d join structure.team t on t.id = d.team_id
                             join structure.seat s on s.team_id = t.id and s.employee_id = d.owner_id
                            where d.id = :deal and t.level = 1)
            """).param("deal", deal).query(Boolean.class).single();
    }

    private int openTasks(EmployeeId person) {
        return sql.sql("select count(*) from desk.task where assignee = :person and closed_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private int count(String question) {
        return sql.sql(question).query(Integer.class).single();
    }
}
