package dev.struktura.deals;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Activation;
import dev.struktura.structure.design.ActivationResult;
import dev.struktura.structure.design.ActivationWork;
import dev.struktura.structure.design.Activations;
import dev.struktura.structure.design.DesignId;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A living department changes its structure: no deal is lost, none has two owners, and all of it can be taken back. */
@StrukturaTest
class ActivationTest {

    private static final Map<String, String> WITH_REASON = Map.of("reason", "Пробуємо");

    @Autowired
    Api api;

    @Autowired
    Structure structure;

    @Autowired
    Clients clients;

    @Autowired
    Deals deals;

    @Autowired
    Staff staff;

    @Autowired
    Activations activations;

    @Autowired
    ActivationWork work;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private long dealsBefore;

    @BeforeEach
    void dealsOnThreeLevels() {
        List<String> people = Stream.of(OLENA, TARAS, IRYNA, ANDRIY, SOFIA, MARKO)
                .map(this::employee)
                .toList();
        activate(api.as(HEAD)
                .post("/structure-templates/three-levels/drafts", Map.of("people", people))
                .at("/id"));
        for (int i = 0; i < 3; i++) {
            DealOnItsWay.start(api, "1000.00");
            DealOnItsWay.start(api, "1000.00").toAgreement();
        }
        dealsBefore = count("select count(*) from deals.deal");
    }

    @Test
    void fromLevelsToPodsAndBackWithinADay() {
        Map<UUID, String> hands = hands();
        Map<UUID, String> keepers = keepers();
        Answer pods = api.as(HEAD).post("/structure-templates/pods/drafts").expect(201);

        Answer activated = activate(pods.at("/id"));

        assertThat(activated.at("/state")).isEqualTo("done");
        assertThat(activated.body().at("/things/0/moved").asInt()).isPositive();
        assertThat(api.as(HEAD).get("/structure").at("/kind")).isEqualTo("pods");
        assertSound();
        assertThat(api.as(HEAD).get("/structures").at("/items/0/id")).isEqualTo(pods.at("/id"));

        Answer back = takeBack(pods.at("/id"));

        assertThat(back.at("/state")).isEqualTo("taken-back");
        assertThat(back.body().at("/left")).isEmpty();
        assertThat(hands()).isEqualTo(hands);
        assertThat(keepers()).isEqualTo(keepers);
        assertThat(api.as(HEAD).get("/structure").at("/kind")).isEqualTo("levels");
        assertThat(api.as(HEAD).get("/structures/" + pods.at("/id")).at("/state"))
                .isEqualTo("retired");
        assertSound();
    }

    @Test
    void whoeverHasADealKeepsItWhereTheirNewTeamAnswersForIt() {
        Map<UUID, String> owners = owners();

        activate(api.as(HEAD).post("/structure-templates/pods/drafts").at("/id"));

        assertThat(owners()).isEqualTo(owners);
    }

    @Test
    void thePreviewSaysBeforehandWhatThenHappens() {
        Answer mixed = api.as(HEAD).post("/structure-templates/mixed/drafts").expect(201);
        Answer preview =
                api.as(HEAD).post("/structures/" + mixed.at("/id") + "/preview").expect(200);
        Map<UUID, String> foreseen = new TreeMap<>(hands());
        preview.body()
                .at("/things/0/moved")
                .forEach(one -> foreseen.put(
                        UUID.fromString(one.at("/id").asString()),
                        one.at("/toOwner").asString("") + " "
                                + one.at("/toTeam").asString("")));
        Map<UUID, String> before = hands();
        assertThat(preview.body().at("/complete").asBoolean()).isTrue();
        assertThat(preview.body().at("/visibility")).isNotEmpty();

        assertThat(hands()).as("a preview moves nothing").isEqualTo(before);
        activate(mixed.at("/id"));

        assertThat(hands()).isEqualTo(foreseen);
    }

    @Test
    void clientsThatGoAlongWithTheirDealsComeBackWithThem() {
        Map<UUID, String> keepers = keepers();
        String mixed = api.as(HEAD).post("/structure-templates/mixed/drafts").at("/id");

        activate(mixed);
        assertThat(keepers()).isNotEqualTo(keepers);
        takeBack(mixed);

        assertThat(keepers()).isEqualTo(keepers);
    }

    @Test
    void aClientOfEverybodyIsEverybodysAgainWhenAllIsTakenBack() {
        Answer deal = api.as(HEAD)
                .get("/deals/" + DealOnItsWay.start(api, "5.00").toAgreement().id());
        ClientId client = ClientId.of(deal.at("/client/id"));
        clients.entrust(client, null, null);
        String pods = api.as(HEAD).post("/structure-templates/pods/drafts").at("/id");

        activate(pods);
        assertThat(clients.teamsOf(List.of(client))).containsKey(client);
        takeBack(pods);

        assertThat(clients.teamsOf(List.of(client))).isEmpty();
    }

    @Test
    void clientsOfATeamThatEndsGoWithTheirLatestDeal() {
        Answer deal = api.as(HEAD)
                .get("/deals/" + DealOnItsWay.start(api, "5.00").toAgreement().id());
        ClientId client = ClientId.of(deal.at("/client/id"));
        TeamId second = TeamId.of(deal.at("/team/id"));
        clients.entrust(client, second, null);
        String pods = api.as(HEAD).post("/structure-templates/pods/drafts").at("/id");

        activate(pods);

        assertThat(clients.teamsOf(List.of(client)).get(client))
                .isEqualTo(
                        TeamId.of(api.as(HEAD).get("/deals/" + deal.at("/id")).at("/team/id")))
                .isNotEqualTo(second);
        takeBack(pods);
        assertThat(clients.teamsOf(List.of(client)).get(client)).isEqualTo(second);
    }

    @Test
    void whatPeopleMovedSinceStaysWhereTheyPutItAndIsTold() {
        Team second = structure.teams().get(1);
        String mixed = api.as(HEAD).post("/structure-templates/mixed/drafts").at("/id");
        activate(mixed);
        UUID moved = sql.sql("""
            select thing_id from structure.moved
            where kind = 'deal' and from_team = ?
              and activation_id = (select id from structure.activation order by asked_at desc, id desc limit 1) limit 1
            """).param(second.id().value()).query(UUID.class).single();
        EmployeeId given = second.seats().stream()
                .map(Seat::employee)
                .filter(person -> !person.equals(owner(moved)))
                .findFirst()
                .orElseThrow();
        giveByHand(moved, given);

        Answer back = takeBack(mixed);

        assertThat(back.at("/left/0/id")).isEqualTo(moved.toString());
        assertThat(owner(moved)).isEqualTo(given);
        assertSound();
    }

    /** A step that is rolled back is what a process leaves that was killed in the middle of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyDesignIsReachedAndLeftWithoutLosingADealOrOwningItTwiceHoweverOftenItIsKilled(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2; round++) {
            Map<UUID, String> hands = hands();
            DesignId design = design(random);
            assertThat(activations.activate(design, null, "Пробуємо", head()))
                    .isInstanceOf(ActivationResult.Accepted.class);
            finishWithKills(random);
            assertThat(state(design)).isEqualTo(Activation.State.DONE);
            assertSound();
            if (random.nextBoolean()) {
                assertThat(activations.takeBack(design, head())).isInstanceOf(ActivationResult.Accepted.class);
                finishWithKills(random);
                assertThat(state(design)).isEqualTo(Activation.State.TAKEN_BACK);
                assertThat(hands()).containsAllEntriesOf(hands);
                assertSound();
            }
        }
    }

    private void finishWithKills(Random random) {
        boolean moreToDo = true;
        while (moreToDo) {
            boolean killed = random.nextInt(3) == 0;
            moreToDo = Boolean.TRUE.equals(transaction.execute(status -> {
                if (killed) {
                    status.setRollbackOnly();
                }
                return work.run(1) == 1;
            }));
            if (random.nextInt(4) == 0) {
                DealOnItsWay.start(api, "7.00");
                dealsBefore++;
            }
        }
    }

    private Activation.State state(DesignId design) {
        return activations.of(design).orElseThrow().activation().state();
    }

    private Viewer head() {
        return staff.byEmail(Sellers.email(HEAD)).orElseThrow().asViewer();
    }

    private DesignId design(Random random) {
        List<String> people = new ArrayList<>(Stream.of(OLENA, TARAS, IRYNA, ANDRIY, SOFIA, MARKO)
                .map(this::employee)
                .toList());
        Collections.shuffle(people, random);
        String template = List.of("one-level", "two-levels", "three-levels", "pods", "mixed")
                .get(random.nextInt(5));
        return DesignId.of(api.as(HEAD)
                .post("/structure-templates/" + template + "/drafts", Map.of("people", people))
                .expect(201)
                .at("/id"));
    }

    private String employee(String login) {
        return staff.byEmail(Sellers.email(login)).orElseThrow().id().toString();
    }

    private void giveByHand(UUID deal, EmployeeId owner) {
        deals.give(List.of(new DealId(deal)), owner, head());
    }

    private Answer activate(String design) {
        return api.as(HEAD)
                .post("/structures/" + design + "/activation", WITH_REASON)
                .expect(202);
    }

    private Answer takeBack(String design) {
        return api.as(HEAD)
                .post("/structures/" + design + "/activation/reversal")
                .expect(202);
    }

    /** No deal is lost; an open deal has one owner, who sits in its team, or waits in a queue; the load adds up. */
    private void assertSound() {
        assertThat(count("select count(*) from deals.deal")).isEqualTo(dealsBefore);
        assertThat(count("""
            select count(*) from deals.deal d where status = 'OPEN' and (
                (owner_id is null) <> (queued_at is not null)
                or owner_id is not null and not exists (
                    select from structure.seat s where s.team_id = d.team_id and s.employee_id = d.owner_id))
            """)).isZero();
        assertThat(count("""
            select count(*) from (
                select owner_id, count(*) as open from deals.deal where status = 'OPEN' and owner_id is not null group by 1) d
            full join (select owner_id, sum(delta) as load from deals.load group by 1) l using (owner_id)
            where coalesce(open, 0) <> coalesce(load, 0)
            """)).isZero();
    }

    private Map<UUID, String> hands() {
        return byDeal("select id, concat(owner_id, ' ', team_id) as hands from deals.deal where status = 'OPEN'");
    }

    private Map<UUID, String> keepers() {
        return byDeal("select id, team_id::text as hands from clients.client");
    }

    private Map<UUID, String> owners() {
        return byDeal("select id, owner_id::text as hands from deals.deal where status = 'OPEN'");
    }

    private Map<UUID, String> byDeal(String query) {
        Map<UUID, String> all = new TreeMap<>();
        sql.sql(query).query(rs -> {
            all.put(rs.getObject("id", UUID.class), String.valueOf(rs.getString("hands")));
        });
        return all;
    }

    private EmployeeId owner(UUID deal) {
        return new EmployeeId(sql.sql("select owner_id from deals.deal where id = ?")
                .param(deal)
                .query(UUID.class)
                .single());
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
