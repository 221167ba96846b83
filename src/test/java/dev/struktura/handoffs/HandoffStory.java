package dev.struktura.handoffs;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What happens to two deals in a department that has these rules. */
record HandoffStory(HandoffModel.Terms terms, List<Event> events) {

    /** Who does it: somebody known to the deal, or one of all there are. */
    enum Who {
        OWNER,
        ASKED,
        HEAD,
        ANYBODY
    }

    record Actor(Who who, int place) {}

    /** Something that happens to one of the deals or of the people. */
    sealed interface Event {
        record Offer(int deal, Actor by, int to) implements Event {}

        record Accept(int deal, Actor by) implements Event {}

        record Return(int deal, Actor by) implements Event {}

        record TakeBack(int deal, Actor by) implements Event {}

        record Give(int deal, int to) implements Event {}

        record Work(int deal) implements Event {}

        record Lose(int deal) implements Event {}

        record Away(int person, int hours) implements Event {}

        record Leave(Actor whoever, int deal) implements Event {}

        record Pass(int hours) implements Event {}
    }

    static Arbitrary<HandoffStory> any() {
        Arbitrary<HandoffModel.Terms> terms = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 5))
                .as((hours, escalates, returns, days) ->
                        new HandoffModel.Terms(Duration.ofHours(hours), escalates, returns, Duration.ofDays(days)));
        return Combinators.combine(terms, happenings().list().ofMinSize(10).ofMaxSize(30))
                .as(HandoffStory::new);
    }

    private static Arbitrary<Event> happenings() {
        Arbitrary<Integer> deal = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 20);
        Arbitrary<Actor> actor =
                Combinators.combine(Arbitraries.of(Who.class), place).as(Actor::new);
        Arbitrary<Actor> owner = Combinators.combine(Arbitraries.of(Who.OWNER, Who.OWNER, Who.ANYBODY), place)
                .as(Actor::new);
        Arbitrary<Actor> asked = Combinators.combine(Arbitraries.of(Who.ASKED, Who.ASKED, Who.HEAD, Who.ANYBODY), place)
                .as(Actor::new);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Combinators.combine(deal, owner, Arbitraries.integers().between(1, 3))
                                .as(Event.Offer::new)),
                Tuple.of(4, Combinators.combine(deal, asked).as(Event.Accept::new)),
                Tuple.of(4, Combinators.combine(deal, asked).as(Event.Return::new)),
                Tuple.of(2, Combinators.combine(deal, owner).as(Event.TakeBack::new)),
                Tuple.of(2, Combinators.combine(deal, place).as(Event.Give::new)),
                Tuple.of(1, deal.map(Event.Work::new)),
                Tuple.of(1, deal.map(Event.Lose::new)),
                Tuple.of(
                        2,
                        Combinators.combine(place, Arbitraries.integers().between(1, 48))
                                .as(Event.Away::new)),
                Tuple.of(3, Combinators.combine(actor, deal).as(Event.Leave::new)),
                Tuple.of(
                        5,
                        Arbitraries.frequencyOf(
                                        Tuple.of(3, Arbitraries.integers().between(1, 6)),
                                        Tuple.of(1, Arbitraries.integers().between(70, 100)))
                                .map(Event.Pass::new)));
    }
}
