package dev.struktura.structure;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.UntilIdle;
import dev.struktura.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class StandInTest {

    private static final Instant MORNING = Instant.parse("2027-02-01T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Staff staff;

    @Autowired
    Deals deals;

    @Autowired
    Structure structure;

    @Autowired
    StandInRounds rounds;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void aNewWeek() {
        Instant last = sql.sql("select coalesce(max(upper(during)), '-infinity') from structure.stand_in")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        clock.freezeAt(last.isBefore(MORNING) ? MORNING : last.plus(WEEK));
        UntilIdle.run(rounds);
    }

    @Test
    void whoeverIsNotTrainedForADutyOfTheTeamDoesNotStandIn() {
        withdraw(OLENA, "lead-conversion");

        Answer refused = api.as(HEAD)
                .with("Accept-Language", "en")
                .post(standIns(OLENA), week(level(2)))
                .expect(400);

        assertThat(refused.at("/errors/0/path")).isEqualTo("employee");
        assertThat(refused.at("/errors/0/message"))
                .isEqualTo("Олена Коваль cannot stand in for Конвертація: no training is on record for “Lead"
                        + " conversion”.");
        train(OLENA, "lead-conversion");
        api.as(HEAD).post(standIns(OLENA), week(level(2))).expect(201);
    }

    @Test
    void aTeamIsSeenInTheTimeOfTheStandInAndAtNoOtherInstant() {
        train(OLENA, "lead-conversion");
        String client = clientOf(level(2));
        Instant from = clock.now().plus(Duration.ofDays(1));
        Instant to = from.plus(WEEK);
        arrange(OLENA, level(2), from, to);
        Random random = new Random(7);

        for (Duration since : List.of(Duration.ofNanos(-1000), Duration.ZERO, WEEK.minusNanos(1000), WEEK)) {
            assertSightIs(client, from.plus(since), !since.isNegative() && since.compareTo(WEEK) < 0);
        }
        for (int i = 0; i < 40; i++) {
            Instant at = from.plusSeconds(random.nextLong(-86_400, 2 * WEEK.toSeconds()));
            assertSightIs(client, at, !at.isBefore(from) && at.isBefore(to));
        }
    }

    @Test
    void whatTheStandInHadIsTheirsNoMoreAtTheEndAndGoesToTheTeam() {
        train(OLENA, "lead-conversion");
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toProposal();
        Instant end = clock.now().plus(WEEK);
        arrange(OLENA, level(2), clock.now(), end);
        give(deal, OLENA);
        api.as(OLENA).get(deal.path()).expect(200);
        String task = openTask(deal);

        clock.freezeAt(end);

        api.as(OLENA).get(deal.path()).expect(404);
        api.as(OLENA)
                .post("/tasks/" + task + "/completion", Map.of("outcome", "done"))
                .expect(404);
        assertThat(AskedBy.person(
                        id(OLENA),
                        () -> sql.sql("select id from desk.task where deal = ?::uuid and team = ?::uuid")
                                .params(deal.id(), level(2))
                                .query(UUID.class)
                                .list()))
                .isEmpty();
        UntilIdle.run(rounds);
        assertThat(ownerOf(deal)).isIn(id(ANDRIY).toString(), id(SOFIA).toString());
        assertThat(api.as(HEAD).get(deal.path()).at("/team/id")).isEqualTo(level(2));
        assertThat(api.as(HEAD).get("/tasks/" + task).at("/assignee/id")).isEqualTo(ownerOf(deal));
    }

    @Test
    void aTaskDoneForAColleagueThereShowsItsDealUntilTheEndAndNotAnInstantLonger() {
        train(OLENA, "lead-conversion");
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toProposal();
        give(deal, ANDRIY);
        Instant end = clock.now().plus(WEEK);
        arrange(OLENA, level(2), clock.now(), end);
        Map<String, Object> away =
                Map.of("from", clock.now().toString(), "to", end.plus(WEEK).toString(), "standIn", id(OLENA));
        String absence = "/employees/" + id(ANDRIY) + "/absences/"
                + api.as(HEAD)
                        .post("/employees/" + id(ANDRIY) + "/absences", away)
                        .expect(201)
                        .at("/id");
        assertThat(api.as(HEAD).get("/tasks/" + openTask(deal)).at("/assignee/id"))
                .isEqualTo(id(OLENA).toString());

        for (Duration past : List.of(Duration.ofNanos(-1000), Duration.ZERO, Duration.ofNanos(1000))) {
            clock.freezeAt(end.plus(past));
            assertThat(dealsShownTo(OLENA, deal))
                    .as("the database at %s", clock.now())
                    .hasSize(past.isNegative() ? 1 : 0);
            assertThat(deals.sees(viewer(OLENA), deals.get(DealId.of(deal.id()))))
                    .as("the application at %s", clock.now())
                    .isEqualTo(past.isNegative());
        }
        api.as(HEAD).delete(absence).expect(204);
    }

    private List<UUID> dealsShownTo(String person, DealOnItsWay deal) {
        return AskedBy.person(
                id(person),
                () -> sql.sql("select id from deals.deal where id = ?::uuid")
                        .param(deal.id())
                        .query(UUID.class)
                        .list());
    }

    private Viewer viewer(String person) {
        return staff.byEmail(Sellers.email(person)).orElseThrow().asViewer();
    }

    @Test
    void whatIsGivenInTheLastMomentGoesBackTooAndLaterGiftsStay() {
        train(OLENA, "lead-conversion");
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toProposal();
        Instant end = clock.now().plus(WEEK);
        arrange(OLENA, level(2), clock.now(), end);
        clock.freezeAt(end);
        UntilIdle.run(rounds);
        giveLate(deal);

        clock.freezeAt(end.plus(Duration.ofMinutes(1)));
        UntilIdle.run(rounds);

        assertThat(ownerOf(deal)).isNotEqualTo(id(OLENA).toString());
        giveLate(deal);
        clock.advance(Duration.ofHours(1));
        UntilIdle.run(rounds);
        api.as(OLENA).get(deal.path()).expect(200);
    }

    @Test
    void newWorkComesToWhoeverStandsInAndNoneFromTheirOwnTeam() {
        train(OLENA, "lead-conversion");
        arrange(OLENA, level(2), clock.now(), clock.now().plus(WEEK));

        assertThat(seats(level(2))).containsEntry(id(OLENA).toString(), "");
        assertThat(seats(level(1))).containsEntry(id(OLENA).toString(), "0");
        for (int i = 0; i < 6; i++) {
            assertThat(ownerOf(DealOnItsWay.start(api))).isNotEqualTo(id(OLENA).toString());
        }
        clock.advance(WEEK);
        assertThat(seats(level(2))).doesNotContainKey(id(OLENA).toString());
        assertThat(seats(level(1))).containsEntry(id(OLENA).toString(), "");
    }

    @Test
    void theOnlyOneOfATeamGoesOnInItWhileStandingIn() {
        train(MARKO, "lead-conversion");
        arrange(MARKO, level(2), clock.now(), clock.now().plus(WEEK));

        assertThat(seats(level(3))).containsEntry(id(MARKO).toString(), "");
    }

    @Test
    void twoSwapOnEachOthersTermsAndBothAreBackAtOnce() {
        train(OLENA, "lead-conversion");
        train(SOFIA, "lead-generation");
        Map<String, Object> swap = new HashMap<>(week(level(2)));
        swap.put("swapWith", id(SOFIA));
        String first = api.as(HEAD).post(standIns(OLENA), swap).expect(201).at("/id");

        assertThat(seats(level(1))).containsEntry(id(SOFIA).toString(), "");
        assertThat(api.as(HEAD).get(standIns(SOFIA)).at("/items/0/role")).isEqualTo("sales-development");
        api.as(ADMIN).delete(standIns(OLENA) + "/" + first).expect(204);

        assertThat(seats(level(1))).doesNotContainKey(id(SOFIA).toString());
        assertThat(seats(level(2))).doesNotContainKey(id(OLENA).toString());
        api.as(ADMIN).delete(standIns(OLENA) + "/" + first).expect(404);
    }

    @Test
    void nobodyStandsInAtTwoPlacesAtOnceAndASwapIsArrangedWholeOrNotAtAll() {
        train(OLENA, "lead-conversion");
        train(SOFIA, "lead-generation");
        train(SOFIA, "account-management");
        api.as(HEAD).post(standIns(SOFIA), week(level(3))).expect(201);
        Map<String, Object> swap = new HashMap<>(week(level(2)));
        swap.put("swapWith", id(SOFIA));

        assertThat(api.as(HEAD).post(standIns(OLENA), swap).expect(400).at("/errors/0/path"))
                .isEqualTo("from");

        assertThat(seats(level(2))).doesNotContainKey(id(OLENA).toString());
        api.as(HEAD)
                .post(
                        standIns(OLENA),
                        Map.of("team", level(1), "to", clock.now().plus(WEEK)))
                .expect(400);
        api.as(HEAD)
                .post(standIns(OLENA), Map.of("team", level(2), "to", clock.now()))
                .expect(400);
    }

    @Test
    void hoursAreTypedByTheClockOfWhoeverStandsIn() {
        train(OLENA, "lead-conversion");
        String day = clock.now().toString().substring(0, 10);
        api.as(HEAD)
                .patch("/employees/" + id(OLENA), Map.of("zone", "Asia/Tokyo"))
                .expect(200);

        arrangeByForm(day, "20:30", day, "23:15");
        Answer hours = api.as(HEAD).get(standIns(OLENA));
        arrangeByForm(day, "23:30", day, "");
        Answer untilMidnight = api.as(HEAD).get(standIns(OLENA));
        api.as(HEAD)
                .patch("/employees/" + id(OLENA), Map.of("zone", "Europe/Kyiv"))
                .expect(200);

        assertThat(hours.at("/items/0/from")).isEqualTo(day + "T11:30:00Z");
        assertThat(hours.at("/items/0/to")).isEqualTo(day + "T14:15:00Z");
        assertThat(untilMidnight.at("/items/0/from")).isEqualTo(day + "T14:30:00Z");
        assertThat(untilMidnight.at("/items/0/to")).isEqualTo(day + "T15:00:00Z");
    }

    private void arrangeByForm(String from, String fromTime, String to, String toTime) {
        Map<String, String> typed = Map.of(
                "team", level(2), "from", from, "fromTime", fromTime, "to", to, "toTime", toTime, "swapWith", "");
        assertThat(Visitor.as(HEAD, api)
                        .submit("/structure/people/" + id(OLENA) + "/stand-ins", typed)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoStandsInIsRememberedAsNoPlaceOfTheDesign() {
        train(OLENA, "lead-conversion");
        arrange(OLENA, level(2), clock.now(), clock.now().plus(WEEK));

        Answer active = api.as(HEAD).get("/structures").expect(200);
        String design = active.at("/items/0/id");

        assertThat(api.as(HEAD).get("/structures/" + design).at("/teams/1/members/2/employeeId"))
                .isEmpty();
        assertThat(api.as(HEAD).get("/structure").at("/teams/1/members/2/until"))
                .isNotEmpty();
    }

    @Test
    void theHeadAndTheAdministratorArrangeAndWhoeverLeadsTrains() {
        train(OLENA, "lead-conversion");
        for (String person : List.of(OLENA, ANDRIY, OWNER)) {
            api.as(person).post(standIns(OLENA), week(level(2))).expect(403);
        }
        api.as(OLENA)
                .put("/employees/" + id(OLENA) + "/training/account-management", "")
                .expect(403);
        api.as(ANDRIY)
                .put("/employees/" + id(OLENA) + "/training/account-management", "")
                .expect(403);
        api.as(OWNER)
                .put("/employees/" + id(OLENA) + "/training/account-management", "")
                .expect(200);
        api.as(HEAD).put("/employees/" + id(OLENA) + "/training/juggling", "").expect(400);
        api.as(ANDRIY).get(standIns(OLENA)).expect(403);
        api.as(OLENA).get("/employees/" + id(OLENA) + "/training").expect(200);
    }

    @Test
    void thePersonIsToldAndTheJournalKnows() {
        train(OLENA, "lead-conversion");
        arrange(OLENA, level(2), clock.now(), clock.now().plus(WEEK));
        clock.advance(WEEK);
        UntilIdle.run(rounds);

        List<String> told = api.as(OLENA)
                .with("Accept-Language", "en")
                .get("/notifications")
                .body()
                .findValuesAsString("text");
        assertThat(told)
                .anyMatch(text -> text.contains("stands in for Конвертація"))
                .anyMatch(text -> text.contains("is back from Конвертація"));
        assertThat(sql.sql("select type from journal.entry where subject_id = ? and type like 'stand-in%' order"
                                + " by id desc limit 2")
                        .param(id(OLENA))
                        .query(String.class)
                        .list())
                .containsExactly("stand-in-over", "stand-in-arranged");
    }

    private void assertSightIs(String client, Instant at, boolean seen) {
        clock.freezeAt(at);
        List<UUID> shown = AskedBy.person(
                id(OLENA),
                () -> sql.sql("select id from clients.client where id = ?")
                        .param(UUID.fromString(client))
                        .query(UUID.class)
                        .list());
        assertThat(shown).as("the database at %s", at).hasSize(seen ? 1 : 0);
        assertThat(structure
                        .find(TeamId.of(level(2)))
                        .orElseThrow()
                        .seatOf(staff.byEmail(Sellers.email(OLENA))
                                .orElseThrow()
                                .id()))
                .as("the structure at %s", at)
                .matches(seat -> seat.isPresent() == seen);
    }

    private String clientOf(String team) {
        String client = api.as(HEAD)
                .post("/clients", Map.of("name", "Клієнт " + UUID.randomUUID()))
                .expect(201)
                .at("/id");
        sql.sql("update clients.client set team_id = ?::uuid where id = ?::uuid")
                .params(team, client)
                .update();
        return client;
    }

    private void give(DealOnItsWay deal, String person) {
        deals.give(
                List.of(new DealId(UUID.fromString(deal.id()))),
                new EmployeeId(id(person)),
                staff.byEmail(Sellers.email(HEAD)).orElseThrow().asViewer());
    }

    /** As a transaction leaves it that began before the end and is through after it. */
    private void giveLate(DealOnItsWay deal) {
        sql.sql("update deals.deal set owner_id = ? where id = ?::uuid")
                .params(id(OLENA), deal.id())
                .update();
    }

    private String openTask(DealOnItsWay deal) {
        return api.as(HEAD).get("/tasks?state=open&deal=" + deal.id()).at("/items/0/id");
    }

    private String ownerOf(DealOnItsWay deal) {
        return api.as(HEAD).get(deal.path()).at("/owner/id");
    }

    private void arrange(String person, String team, Instant from, Instant to) {
        api.as(HEAD)
                .post(standIns(person), Map.of("team", team, "from", from.toString(), "to", to.toString()))
                .expect(201);
    }

    private Map<String, Object> week(String team) {
        return Map.of("team", team, "to", clock.now().plus(WEEK).toString());
    }

    private void train(String person, String duty) {
        api.as(HEAD).put("/employees/" + id(person) + "/training/" + duty, "").expect(200);
    }

    private void withdraw(String person, String duty) {
        api.as(HEAD).delete("/employees/" + id(person) + "/training/" + duty).expect(204);
    }

    private String standIns(String person) {
        return "/employees/" + id(person) + "/stand-ins";
    }

    private UUID id(String person) {
        return staff.byEmail(Sellers.email(person)).orElseThrow().id().value();
    }

    private String level(int level) {
        return api.as(HEAD).get("/structure").at("/teams/" + (level - 1) + "/id");
    }

    /** Who sits there, and the capacity of each. */
    private Map<String, String> seats(String team) {
        Map<String, String> seats = new HashMap<>();
        structure
                .find(TeamId.of(team))
                .orElseThrow()
                .seats()
                .forEach(seat -> seats.put(
                        seat.employee().toString(),
                        seat.capacity() == null ? "" : seat.capacity().toString()));
        return seats;
    }
}
