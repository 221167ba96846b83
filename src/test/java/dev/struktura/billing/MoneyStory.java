package dev.struktura.billing;

import dev.struktura.billing.provider.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What happens to the money of two invoices; amounts are in kopecks, places wrap around what there is. */
record MoneyStory(List<Event> events) {

    /** What each of the invoices asks for. */
    static final int TOTAL = 10_000;

    sealed interface Event {
        record Enter(int invoice, int amount) implements Event {}

        record Allocate(int payment, int invoice, int amount) implements Event {}

        record Release(int payment, int part) implements Event {}

        record Refund(int payment, int amount) implements Event {}

        record Credit(int invoice, int amount) implements Event {}

        /** A provider says how its order for an invoice stands. */
        record Hear(int invoice, Word word) implements Event {}
    }

    /** How an order stands at a second. */
    record Word(int second, Standing.State state, int paid, int returned) {}

    static Arbitrary<MoneyStory> any() {
        return Combinators.combine(ours().list().ofMinSize(8).ofMaxSize(20), told(0), told(1), Arbitraries.integers())
                .as((ours, one, other, seed) -> mixed(List.of(ours, one, other), seed));
    }

    /** Each in its own order, among each other in any. */
    private static MoneyStory mixed(List<List<Event>> strands, int seed) {
        Random random = new Random(seed);
        List<List<Event>> left = new ArrayList<>();
        strands.forEach(strand -> left.add(new ArrayList<>(strand)));
        left.removeIf(List::isEmpty);
        List<Event> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Event> strand = left.get(random.nextInt(left.size()));
            all.add(strand.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return new MoneyStory(all);
    }

    private static Arbitrary<Event> ours() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 11);
        Arbitrary<Integer> amount = Arbitraries.integers().between(-100, TOTAL + 2_000);
        return Arbitraries.oneOf(
                Combinators.combine(place, amount).as(Event.Enter::new),
                Combinators.combine(place, place, amount).as(Event.Allocate::new),
                Combinators.combine(place, place).as(Event.Release::new),
                Combinators.combine(place, amount).as(Event.Refund::new),
                Combinators.combine(place, amount.map(most -> most / 4)).as(Event.Credit::new));
    }

    /** The life of one order as its provider tells it: late, more than once, and in any order. */
    private static Arbitrary<List<Event>> told(int invoice) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, TOTAL),
                        Arbitraries.integers().between(0, TOTAL).list().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(MoneyStory::life)
                .flatMap(life -> Arbitraries.of(life)
                        .list()
                        .ofMinSize(life.size())
                        .ofMaxSize(life.size() * 2)
                        .map(words -> words.stream()
                                .<Event>map(word -> new Event.Hear(invoice, word))
                                .toList()));
    }

    private static List<Word> life(int paid, List<Integer> returns, boolean failsFirst) {
        List<Word> life = new ArrayList<>();
        life.add(new Word(1, Standing.State.OPEN, 0, 0));
        if (failsFirst) {
            life.add(new Word(2, Standing.State.FAILED, 0, 0));
        }
        life.add(new Word(3, Standing.State.PAID, paid, 0));
        int returned = 0;
        for (int part : returns) {
            returned = Math.min(paid, returned + part);
            life.add(new Word(3 + life.size(), Standing.State.PAID, paid, returned));
        }
        return life;
    }
}
