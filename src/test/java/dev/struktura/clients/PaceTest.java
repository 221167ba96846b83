package dev.struktura.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Pace.Verdict;
import dev.struktura.staff.Role;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand ordinary days are never stopped; whoever copies the base is, within the budget. */
class PaceTest {

    private static final PaceLimits LIMITS = new PaceLimits(null, null, null);
    private static final int PAGE = 50;
    /** What counting by bits may be off. */
    private static final double INEXACT = 1.06;

    @Test
    void aThousandOrdinaryDaysAreNeverStopped() {
        assertThat(IntStream.range(0, 1_000).mapToObj(PaceTest::ordinaryDay))
                .allSatisfy(day -> assertThat(day.stopped).as(day.name).isZero());
    }

    @Test
    void anOrdinaryDayOfASellerIsNotWorthAWord() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(PaceTest::ordinaryDay)
                        .filter(day -> day.role == Role.SELLER)
                        .filter(day -> day.noticed > 0))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("robots")
    void aRobotIsStoppedWithinItsBudget(Robot robot) {
        Day day = robot.run().apply(new Day(robot.name(), Role.SELLER, 100_000));

        assertThat(day.stopped).isPositive();
        assertThat(day.read(day.opened)).isLessThanOrEqualTo((int) (300 * INEXACT));
        assertThat(day.read(day.listed)).isLessThanOrEqualTo((int) (4_000 * INEXACT) + 200);
    }

    @Test
    void whoeverStaysBelowTheBudgetAllDayIsToldOf() {
        Day day = robot(24 * 60, 6, (robot, n) -> robot.open(n));

        assertThat(day.stopped).isZero();
        assertThat(day.noticed).isPositive();
    }

    @Test
    void manyClientsThatAreWorkedOnAreNobodysBusiness() {
        Pace.Read much = new Pace.Read(60, 250, 300, 900);

        assertThat(Pace.judge(much, LIMITS.of(Role.SELLER), () -> 50)).isEqualTo(new Verdict.Ordinary());
        assertThat(Pace.judge(much, LIMITS.of(Role.SELLER), () -> 49)).isEqualTo(new Verdict.Hasty(250, 49));
    }

    @Test
    void whatAnInstallationDoesNotSetIsAsUsual() {
        PaceLimits set = new PaceLimits(new Pace.Limits(0, 0, 500, 0, 0), null, null);

        assertThat(set.of(Role.SELLER)).isEqualTo(new Pace.Limits(80, 120, 500, 1_500, 4_000));
    }

    record Robot(String name, UnaryOperator<Day> run) {}

    private interface Step {
        void take(Day day, int n);
    }

    static Stream<Robot> robots() {
        return Stream.of(
                new Robot("card by card, as fast as it goes", day -> every(day, 2_000, 0, Day::open)),
                new Robot("card by card, one in three minutes", day -> every(day, 480, 3, Day::open)),
                new Robot("list after list", day -> every(day, 2_000, 0, (one, n) -> one.list(n * PAGE, PAGE))),
                new Robot("large pages of the API", day -> every(day, 500, 0, (one, n) -> one.list(n * 200, 200))),
                new Robot("a search a minute", day -> every(day, 1_440, 1, (one, n) -> one.list(n * 37, 20))),
                new Robot("an hour of each quarter of the day", PaceTest::byShifts));
    }

    private static Day byShifts(Day day) {
        for (int shift = 0; shift < 4; shift++) {
            day.minute = shift * 360;
            for (int n = 0; n < 110; n++) {
                day.open(shift * 110 + n);
            }
        }
        return day;
    }

    private static Day robot(int minutes, int every, Step step) {
        return every(new Day("robot", Role.SELLER, 100_000), minutes / every, every, step);
    }

    private static Day every(Day day, int times, int minutes, Step step) {
        for (int n = 0; n < times; n++) {
            step.take(day, n);
            day.minute += minutes;
        }
        return day;
    }

    /** Sellers, leads and heads at work, as the seed has it. */
    private static Day ordinaryDay(int seed) {
        Random random = new Random(seed);
        return switch (seed % 10) {
            case 0 -> lookThroughEverything(new Day("head " + seed, Role.HEAD, 5_000), random);
            case 1, 2 -> work(new Day("lead " + seed, Role.LEAD, 2_000), random, 40 + random.nextInt(160));
            default -> work(new Day("seller " + seed, Role.SELLER, 600), random, 20 + random.nextInt(101));
        };
    }

    /** Cards spread over the day, most of them on a Monday morning; lists, searches, now and then a long look through a list. */
    private static Day work(Day day, Random random, int cards) {
        boolean monday = random.nextInt(5) == 0;
        double diligence = 0.4 + random.nextDouble() * 0.6;
        List<Integer> moments = random.ints(cards, 0, 480)
                .map(minute -> monday && minute < 240 ? minute / 2 : minute)
                .sorted()
                .boxed()
                .toList();
        int longLook = random.nextInt(cards);
        for (int n = 0; n < cards; n++) {
            day.minute = 540 + moments.get(n);
            day.list(random.nextInt(6) * PAGE, random.nextBoolean() ? PAGE : random.nextInt(8));
            if (n == longLook) {
                IntStream.range(0, 12).forEach(page -> day.list(page * PAGE, PAGE));
            }
            day.open(random.nextInt(day.base));
            if (random.nextDouble() < diligence) {
                day.worked++;
            }
        }
        return day;
    }

    private static Day lookThroughEverything(Day day, Random random) {
        day.minute = 540;
        for (int page = 0; page < day.base / PAGE; page++) {
            day.list(page * PAGE, PAGE);
            for (int n = random.nextInt(6); n > 0; n--) {
                day.open(page * PAGE + random.nextInt(PAGE));
                day.minute++;
            }
        }
        return day;
    }

    /** A day of one person, counted as the application counts it. */
    static final class Day {

        private static final int QUARTERS = 96;

        private final String name;
        private final Role role;
        private final int base;
        private final BitSet[] opened = quarters();
        private final BitSet[] listed = quarters();
        private int minute;
        private int worked;
        private int stopped;
        private int noticed;

        Day(String name, Role role, int base) {
            this.name = name;
            this.role = role;
            this.base = base;
        }

        void open(int client) {
            if (mayRead()) {
                opened[quarter()].set(bit(client));
            }
        }

        void list(int from, int clients) {
            if (mayRead()) {
                IntStream.range(from, from + clients).forEach(client -> listed[quarter()].set(bit(client)));
            }
        }

        int read(BitSet[] quarters) {
            return count(quarters, 0);
        }

        private boolean mayRead() {
            int hour = Math.max(0, quarter() - 3);
            Pace.Read read =
                    new Pace.Read(count(opened, hour), count(opened, 0), count(listed, hour), count(listed, 0));
            return switch (Pace.judge(read, LIMITS.of(role), () -> worked)) {
                case Verdict.Ordinary() -> true;
                case Verdict.Hasty hasty -> ++noticed > 0;
                case Verdict.TooMuch tooMuch -> ++stopped < 0;
            };
        }

        private int quarter() {
            return Math.min(QUARTERS - 1, minute / 15);
        }

        private int count(BitSet[] quarters, int since) {
            BitSet all = new BitSet(Sketch.BITS);
            for (int quarter = since; quarter < QUARTERS; quarter++) {
                all.or(quarters[quarter]);
            }
            return Sketch.count(all.cardinality());
        }

        private static int bit(int client) {
            return new Random(client * 7_919L).nextInt(Sketch.BITS);
        }

        private static BitSet[] quarters() {
            return Stream.generate(() -> new BitSet(Sketch.BITS))
                    .limit(QUARTERS)
                    .toArray(BitSet[]::new);
        }
    }
}
