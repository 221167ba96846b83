package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.clients.NewClient;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.handoffs.HandoffModel.Passing;
import dev.struktura.handoffs.HandoffModel.State;
import dev.struktura.handoffs.HandoffStory.Actor;
import dev.struktura.handoffs.HandoffStory.Event;
import dev.struktura.staff.Absence;
import dev.struktura.staff.AbsenceForm;
import dev.struktura.staff.Absences;
import dev.struktura.staff.DepartureResult;
import dev.struktura.staff.Departures;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.StandIn;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to two deals between three teams while people come, go and are away: it is what a simple model says, step by step. */
@StrukturaTest
class HandoffProperties {

    private static final int SEQUENCES = 10;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Offers offers;

    @Autowired
    Rules rules;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Rerouting rerouting;

    @Autowired
    FigureBook figures;

    @Autowired
    Deals deals;

    @Autowired
    Staff staff;

    @Autowired
    Absences absences;

    @Autowired
    Departures departures;

    @Autowired
    Company company;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher events;

    private static final List<Integer> LEVELS = List.of(1, 2, 3);

    private final HandoffModel.People people =
            new HandoffModel.People(HEAD, new HashMap<>(), new HashSet<>(), new HashMap<>());
    private List<Piece> pieces = List.of();

    /** A deal, and what should become of it. */
    private record Piece(DealId deal, HandoffModel model) {}

    /** People work at any hour and nobody leads a team, so an hour is an hour and the head decides. */
    @BeforeEach
    void aDepartmentThatNeverSleeps() {
        clock.freezeAt(ledger.newest().plus(Duration.ofDays(1)));
        sql.sql("update structure.team set lead_id = null").update();
        people.seats().putAll(Map.of(OLENA, 1, TARAS, 1, IRYNA, 1, ANDRIY, 2, SOFIA, 2, MARKO, 3));
    }

    @Test
    void whateverHappensADealHasOneOwnerAnOfferEndsOnceAndTheFiguresSaySo() {
        JqwikSession.run(
                () -> HandoffStory.any().sampleStream().limit(SEQUENCES).forEach(this::holds));
    }

    private void holds(HandoffStory story) {
        begin(story.terms());
        Instant start = clock.now();
        for (int i = 0; i < story.events().size(); i++) {
            happen(story.events().get(i));
            settle();
            List<Event> sofar = story.events().subList(0, i + 1);
            pieces.forEach(piece -> stands(piece, "%s %s".formatted(story.terms(), sofar)));
            counts(start, "%s %s".formatted(story.terms(), sofar));
            clock.advance(Duration.ofMinutes(1));
        }
        for (int deal = 0; deal < pieces.size(); deal++) {
            happen(new Event.Lose(deal));
        }
        pieces.forEach(piece -> stands(piece, story.toString()));
        clock.advance(Duration.ofDays(30));
    }

    private void begin(HandoffModel.Terms terms) {
        joins(1);
        joins(2);
        sql.sql("update staff.employee set hours = 'mon-sun 00:00-24:00', holidays = null")
                .update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
        for (int from : LEVELS) {
            LEVELS.stream()
                    .filter(to -> to != from)
                    .map(to -> rule(new Rule.Pair(team(from), team(to)), terms))
                    .forEach(rule -> rules.put(rule, viewer(HEAD)));
        }
        pieces = List.of(piece(terms), piece(terms));
    }

    private static Rule rule(Rule.Pair pair, HandoffModel.Terms terms) {
        Rule usual = Rule.usual(pair);
        return new Rule(
                pair,
                Rule.Mode.OFFER,
                List.of(),
                terms.limit(),
                terms.escalates() ? Rule.AtLimit.ESCALATE : Rule.AtLimit.ACCEPT,
                terms.returns(),
                usual.tellsClient(),
                terms.idle());
    }

    /** Somebody who may leave again. */
    private void joins(int team) {
        boolean here = people.staying(team).stream().anyMatch(HandoffProperties::mayLeave);
        if (!here) {
            String name = "passing" + UUID.randomUUID();
            NewEmployee person = NewEmployee.usual(name, Sellers.email(name), Role.SELLER, ZoneId.of("Europe/Kyiv"));
            EmployeeId id = staff.hire(person).orThrow().id();
            sql.sql("insert into structure.seat (team_id, employee_id, role, weight, position)"
                            + " select team_id, :person, role, 1, 9 from structure.seat where team_id = :team limit 1")
                    .param("person", id.value())
                    .param("team", team(team).value())
                    .update();
            people.seats().put(name, team);
        }
    }

    private static boolean mayLeave(String person) {
        return person.startsWith("passing");
    }

    private Piece piece(HandoffModel.Terms terms) {
        Deal deal = deals.open(
                new NewDeal(
                        NewClient.named("Колесо " + UUID.randomUUID()),
                        "site",
                        null,
                        null,
                        null,
                        Map.of(),
                        NewDeal.STANDARD_PROCESS),
                viewer(HEAD));
        String owner = ledger.owner(deal.id());
        return new Piece(deal.id(), new HandoffModel(terms, people, owner, 1, clock.now()));
    }

    private void happen(Event event) {
        Instant now = clock.now();
        switch (event) {
            case Event.Offer(int deal, Actor by, int to) -> offer(pieces.get(deal), actor(by, deal), to, now);
            case Event.Accept(int deal, Actor by) -> accept(pieces.get(deal), actor(by, deal), now);
            case Event.Return(int deal, Actor by) -> {
                Piece piece = pieces.get(deal);
                String person = actor(by, deal);
                Answered answered = handoffs.giveBack(ledger.last(piece.deal()), "not-ours", "", viewer(person));
                endsIf(piece, piece.model().mayReturn(person), answered, State.RETURNED);
            }
            case Event.TakeBack(int deal, Actor by) -> {
                Piece piece = pieces.get(deal);
                String person = actor(by, deal);
                boolean may = piece.model().mayTakeBack(person);
                endsIf(piece, may, handoffs.withdraw(ledger.last(piece.deal()), viewer(person)), State.WITHDRAWN);
            }
            case Event.Give(int deal, int to) -> give(pieces.get(deal), anybody(to), now);
            case Event.Work(int deal) -> work(pieces.get(deal), now);
            case Event.Lose(int deal) -> lose(pieces.get(deal), now);
            case Event.Away(int person, int hours) -> goAway(anybody(person), now.plus(Duration.ofHours(hours)));
            case Event.Leave(Actor whoever, int deal) -> leave(actor(whoever, deal), now);
            case Event.Pass(int hours) -> clock.advance(Duration.ofHours(hours));
        }
    }

    private void offer(Piece piece, String by, int to, Instant now) {
        boolean may = piece.model().mayOffer(by, to);
        Answered answered = offers.offer(piece.deal(), new Offer(team(to), Map.of(), null), viewer(by));
        if (may) {
            assertThat(answered).isInstanceOf(Answered.Done.class);
            piece.model().offer(to, ledger.asked(piece.deal()), now);
            mayBeAsked(piece, people.there(to, now));
        } else {
            isRefusedOrOver(piece, answered, null);
        }
    }

    private void mayBeAsked(Piece piece, Set<String> some) {
        String asked = ledger.asked(piece.deal());
        if (asked == null) {
            assertThat(some).isEmpty();
        } else {
            assertThat(some).contains(asked);
        }
    }

    private void accept(Piece piece, String by, Instant now) {
        Set<String> takers = piece.model().takers(by, now);
        Answered answered = handoffs.accept(ledger.last(piece.deal()), null, viewer(by));
        if (takers.isEmpty()) {
            isRefusedOrOver(piece, answered, State.ACCEPTED);
        } else {
            assertThat(answered).isInstanceOf(Answered.Done.class);
            assertThat(takers).contains(ledger.owner(piece.deal()));
            piece.model().accept(ledger.owner(piece.deal()), now);
        }
    }

    private void endsIf(Piece piece, boolean may, Answered answered, State how) {
        if (may) {
            assertThat(answered).isInstanceOf(Answered.Done.class);
            piece.model().goBack(how, clock.now());
        } else {
            isRefusedOrOver(piece, answered, how);
        }
    }

    /** Whoever says again what they said before is answered alike; everybody else is refused. */
    private static void isRefusedOrOver(Piece piece, Answered answered, @Nullable State how) {
        if (answered instanceof Answered.Done) {
            assertThat(piece.model().passings().getLast().state()).isEqualTo(how);
        }
    }

    private void give(Piece piece, String to, Instant now) {
        if (!piece.model().isClosed()) {
            deals.give(List.of(piece.deal()), employee(to).id(), viewer(HEAD));
            piece.model().give(to, people.teamOf(to), now);
        }
    }

    private void work(Piece piece, Instant now) {
        if (!piece.model().isClosed()) {
            deals.log(piece.deal(), new Deals.Activity("call", null, null, null), viewer(HEAD));
            piece.model().work(now);
        }
    }

    private void lose(Piece piece, Instant now) {
        if (!piece.model().isClosed()) {
            deals.move(piece.deal(), new Deals.Move("lost", Map.of(), "Передумали", null), viewer(HEAD));
            piece.model().lose(now);
        }
    }

    private void goAway(String person, Instant until) {
        absences.enter(
                employee(person),
                new AbsenceForm.Read.Away(clock.now(), until, Absence.Kind.OTHER, "", new StandIn.LeastLoaded()),
                viewer(HEAD));
        people.awayUntil().merge(person, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    private void leave(String person, Instant now) {
        if (mayLeave(person)) {
            assertThat(departures.depart(employee(person), null, viewer(HEAD)))
                    .isInstanceOf(DepartureResult.Left.class);
            people.left().add(person);
            for (Piece piece : pieces) {
                HandoffModel model = piece.model();
                if (!model.isClosed() && model.owner().equals(person)) {
                    assertThat(model.heirs(now)).contains(ledger.owner(piece.deal()));
                    model.give(ledger.owner(piece.deal()), model.team(), now);
                }
            }
        }
    }

    /** What comes due by itself. */
    private void settle() {
        Instant now = clock.now();
        deadlines.runDue();
        for (Piece piece : pieces) {
            Set<String> takers = piece.model().silentTakers(now);
            if (!takers.isEmpty()) {
                assertThat(takers).contains(ledger.owner(piece.deal()));
            }
            piece.model().timeIsUp(takers.isEmpty() ? null : ledger.owner(piece.deal()), now);
        }
        rerouting.runDue();
        for (Piece piece : pieces) {
            piece.model().askedAnew(now).ifPresent(some -> {
                mayBeAsked(piece, some);
                piece.model().ask(ledger.asked(piece.deal()));
            });
        }
    }

    private void stands(Piece piece, String sofar) {
        HandoffModel model = piece.model();
        Ledger.Holding deal = ledger.holding(piece.deal());
        assertThat(deal.owner()).as(sofar).isEqualTo(model.owner());
        assertThat(deal.team()).as(sofar).isEqualTo(model.team());
        assertThat(deal.queued()).as(sofar).isFalse();
        assertThat(people.left()).as(sofar).doesNotContain(model.isClosed() ? HEAD : deal.owner());
        assertThat(deal.offered()).as(sofar).isEqualTo(model.open().isPresent());
        assertThat(ledger.passings(piece.deal())).as(sofar).isEqualTo(model.passings());
    }

    private void counts(Instant start, String sofar) {
        Instant now = clock.now();
        Figures.Line line = figures.of(start, now.plusSeconds(1), viewer(HEAD)).total();
        assertThat(line.offered())
                .as(sofar)
                .isEqualTo(sum(model -> model.passings().size()));
        assertThat(line.accepted()).as(sofar).isEqualTo(sum(model -> model.count(State.ACCEPTED)));
        assertThat(line.silent()).as(sofar).isEqualTo(sum(HandoffModel::silent));
        assertThat(line.allReturned()).as(sofar).isEqualTo(sum(model -> model.count(State.RETURNED)));
        assertThat(line.withdrawn()).as(sofar).isEqualTo(sum(model -> model.count(State.WITHDRAWN)));
        assertThat(line.open()).as(sofar).isEqualTo(sum(model -> model.count(State.OFFERED)));
        assertThat(line.undecided()).as(sofar).isEqualTo(sum(model -> model.undecided(now)));
        assertThat(line.unworked()).as(sofar).isEqualTo(sum(model -> model.unworked(now)));
    }

    private int sum(ToLongFunction<HandoffModel> figure) {
        return (int) pieces.stream().map(Piece::model).mapToLong(figure).sum();
    }

    private String actor(Actor actor, int deal) {
        HandoffModel model = pieces.get(deal).model();
        String known = switch (actor.who()) {
            case OWNER -> model.owner();
            case ASKED -> model.open().map(Passing::asked).orElse(null);
            case HEAD -> HEAD;
            case ANYBODY -> null;
        };
        return known == null || people.left().contains(known) ? anybody(actor.place()) : known;
    }

    private String anybody(int place) {
        List<String> all = LEVELS.stream()
                .flatMap(team -> people.staying(team).stream())
                .sorted()
                .toList();
        return all.get(place % all.size());
    }

    private TeamId team(int level) {
        return TeamId.of(company.team(level));
    }

    private Employee employee(String person) {
        return staff.byEmail(Sellers.email(person)).orElseThrow();
    }

    private Viewer viewer(String person) {
        return employee(person).asViewer();
    }
}
