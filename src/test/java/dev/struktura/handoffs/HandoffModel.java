package dev.struktura.handoffs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What should become of one deal that passes between teams, told without a word of the product. People go by their names, teams by
 * their level. What the rules leave open, as who of a team is asked, the model takes from outside and says whether it may be so.
 */
final class HandoffModel {

    /** How deals pass in this department. */
    record Terms(Duration limit, boolean escalates, int returns, Duration idle) {}

    /** Who sits where, who has left, and until when somebody is away. */
    record People(String head, Map<String, Integer> seats, Set<String> left, Map<String, Instant> awayUntil) {

        Set<String> staying(int team) {
            return seats.entrySet().stream()
                    .filter(seat -> seat.getValue() == team && !left.contains(seat.getKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        Set<String> there(int team, Instant now) {
            return staying(team).stream()
                    .filter(person ->
                            !awayUntil.getOrDefault(person, Instant.MIN).isAfter(now))
                    .collect(Collectors.toSet());
        }

        int teamOf(String person) {
            return Optional.ofNullable(seats.get(person)).orElseThrow();
        }

        boolean isOf(int team, @Nullable String person) {
            return person != null && staying(team).contains(person);
        }
    }

    enum State {
        OFFERED,
        ACCEPTED,
        RETURNED,
        WITHDRAWN
    }

    /** One passing of the deal as it stands. */
    record Passing(
            int from,
            int to,
            @Nullable String giver,
            @Nullable String asked,
            boolean contested,
            Instant due,
            boolean escalated,
            State state,
            @Nullable Instant decided,
            boolean silent) {

        Passing between(@Nullable String newGiver, @Nullable String newAsked) {
            return new Passing(from, to, newGiver, newAsked, contested, due, escalated, state, decided, silent);
        }

        Passing told() {
            return new Passing(from, to, giver, asked, contested, due, true, state, decided, silent);
        }

        Passing ended(State how, @Nullable String taker, Instant at, boolean byTime) {
            return new Passing(from, to, giver, taker, contested, due, escalated, how, at, byTime);
        }
    }

    private final Terms terms;
    private final People people;
    private final List<Passing> passings = new ArrayList<>();
    private String owner;
    private int team;
    private boolean closed;
    private Instant touched;

    HandoffModel(Terms terms, People people, String owner, int team, Instant opened) {
        this.terms = terms;
        this.people = people;
        this.owner = owner;
        this.team = team;
        this.touched = opened;
    }

    String owner() {
        return owner;
    }

    int team() {
        return team;
    }

    boolean isClosed() {
        return closed;
    }

    List<Passing> passings() {
        return passings;
    }

    Optional<Passing> open() {
        return passings.isEmpty() || passings.getLast().state() != State.OFFERED
                ? Optional.empty()
                : Optional.of(passings.getLast());
    }

    boolean mayOffer(String by, int to) {
        return !closed && open().isEmpty() && to != team && isOwnersOrHead(by);
    }

    private boolean isOwnersOrHead(String by) {
        return by.equals(owner) || by.equals(people.head());
    }

    void offer(int to, @Nullable String asked, Instant now) {
        long back = passings.stream()
                .filter(one -> one.from() == team && one.to() == to && one.state() == State.RETURNED)
                .count();
        boolean contested = back >= terms.returns();
        passings.add(new Passing(
                team, to, owner, asked, contested, now.plus(terms.limit()), contested, State.OFFERED, null, false));
        touched = now;
    }

    /** Who may have the deal when this person accepts; nobody when they may not. */
    Set<String> takers(String by, Instant now) {
        Passing offer = open().orElse(null);
        if (offer == null) {
            return Set.of();
        }
        if (people.isOf(offer.to(), by)) {
            return offer.contested() ? Set.of() : Set.of(by);
        }
        return by.equals(people.head()) ? receivers(offer, people.isOf(offer.to(), offer.asked()), now) : Set.of();
    }

    private Set<String> receivers(Passing offer, boolean askedCan, Instant now) {
        return askedCan && offer.asked() != null ? Set.of(offer.asked()) : people.there(offer.to(), now);
    }

    void accept(String taker, Instant now) {
        Passing offer = end(State.ACCEPTED, taker, now, false);
        owner = taker;
        team = offer.to();
        touched = now;
    }

    boolean mayReturn(String by) {
        return open().filter(offer -> by.equals(people.head()) || (!offer.contested() && people.isOf(offer.to(), by)))
                .isPresent();
    }

    boolean mayTakeBack(String by) {
        return open().isPresent() && isOwnersOrHead(by);
    }

    void goBack(State how, Instant now) {
        end(how, passings.getLast().asked(), now, false);
        touched = now;
    }

    /** The head gives the deal to somebody while it is under way. */
    void give(String to, int theirTeam, Instant now) {
        Passing offer = open().orElse(null);
        if (offer != null && offer.to() == theirTeam) {
            end(State.ACCEPTED, to, now, false);
        } else if (offer != null && theirTeam == team) {
            passings.set(passings.size() - 1, offer.between(to, offer.asked()));
        } else if (offer != null) {
            end(State.WITHDRAWN, offer.asked(), now, false);
        }
        owner = to;
        team = theirTeam;
        touched = now;
    }

    void work(Instant now) {
        touched = now;
    }

    void lose(Instant now) {
        open().ifPresent(offer -> end(State.WITHDRAWN, offer.asked(), now, false));
        closed = true;
        touched = now;
    }

    /** Who may go on with it when its owner leaves. */
    Set<String> heirs(Instant now) {
        Set<String> there = people.there(team, now);
        return there.isEmpty() ? Set.of(people.head()) : there;
    }

    /** Who is silently given the deal now; empty when nobody is. */
    Set<String> silentTakers(Instant now) {
        return open().filter(offer -> isUp(offer, now) && !terms.escalates())
                .map(offer -> receivers(offer, people.there(offer.to(), now).contains(offer.asked()), now))
                .orElse(Set.of());
    }

    private static boolean isUp(Passing offer, Instant now) {
        return !offer.escalated() && !offer.due().isAfter(now);
    }

    void timeIsUp(@Nullable String taker, Instant now) {
        if (taker == null) {
            open().filter(offer -> isUp(offer, now))
                    .ifPresent(offer -> passings.set(passings.size() - 1, offer.told()));
        } else {
            Passing offer = end(State.ACCEPTED, taker, now, true);
            owner = taker;
            team = offer.to();
        }
    }

    /** Who may be asked now instead of somebody who left or of nobody; empty when whoever is asked stays. */
    Optional<Set<String>> askedAnew(Instant now) {
        return open().filter(offer -> !people.isOf(offer.to(), offer.asked()))
                .map(offer -> people.there(offer.to(), now));
    }

    void ask(@Nullable String person) {
        Passing offer = open().orElseThrow();
        passings.set(passings.size() - 1, offer.between(offer.giver(), person));
    }

    private Passing end(State how, @Nullable String taker, Instant now, boolean byTime) {
        Passing ended = passings.getLast().ended(how, taker, now, byTime);
        passings.set(passings.size() - 1, ended);
        return ended;
    }

    long count(State state) {
        return count(one -> one.state() == state);
    }

    long silent() {
        return count(Passing::silent);
    }

    long undecided(Instant now) {
        return count(one -> one.state() == State.OFFERED && one.due().isBefore(now));
    }

    long unworked(Instant now) {
        return count(one -> one.state() == State.ACCEPTED
                && one.decided() != null
                && one.decided().plus(terms.idle()).isBefore(now)
                && !touched.isAfter(one.decided()));
    }

    private long count(Predicate<Passing> wanted) {
        return passings.stream().filter(wanted).count();
    }
}
