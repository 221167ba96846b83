package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.billing.MoneyStory.Event;
import dev.struktura.billing.MoneyStory.Word;
import dev.struktura.billing.provider.ProviderNews;
import dev.struktura.billing.provider.Standing;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to money: what came in is what settles invoices, what went back and what waits, after every step. */
@StrukturaTest
class MoneyProperties {

    private static final int SEQUENCES = 25;

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    Payments payments;

    @Autowired
    Allocations allocations;

    @Autowired
    Papers papers;

    @Autowired
    CheckoutMoney provider;

    @Autowired
    CheckoutRows checkouts;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    /** What a sequence works on, and what came in and went back by what was done, counted apart from the tables. */
    private static final class World {
        final List<InvoiceId> invoices = new ArrayList<>();
        final List<CheckoutId> orders = new ArrayList<>();
        final Set<UUID> payments = new TreeSet<>();
        final Map<UUID, Integer> in = new HashMap<>();
        final Map<UUID, Integer> out = new HashMap<>();
    }

    @Test
    void moneyIsNeitherLostNorMadeWhateverHappensInWhicheverOrder() {
        JqwikSession.run(() -> MoneyStory.any().sampleStream().limit(SEQUENCES).forEach(this::holds));
    }

    private void holds(MoneyStory story) {
        World world = begun();
        for (int i = 0; i < story.events().size(); i++) {
            happen(story.events().get(i), world);
            conserved(world, story.events().subList(0, i + 1));
        }
        String before = books(world);
        story.events().stream().filter(Event.Hear.class::isInstance).forEach(told -> happen(told, world));
        assertThat(books(world)).as("told again: %s", story).isEqualTo(before);
    }

    private World begun() {
        World world = new World();
        for (int i = 0; i < 2; i++) {
            DealOnItsWay deal = DealOnItsWay.start(
                            api, money(MoneyStory.TOTAL).amount().toPlainString())
                    .toAgreement();
            InvoiceId invoice = InvoiceId.of(
                    api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id"));
            Checkout order = new Checkout(
                    new CheckoutId(ids.next()),
                    invoice,
                    "monobank",
                    money(MoneyStory.TOTAL),
                    null,
                    Standing.unheard(money(0).currency()),
                    null,
                    clock.instant(),
                    clock.instant().plus(Duration.ofDays(1)));
            assertThat(checkouts.insert(order, null)).isTrue();
            world.invoices.add(invoice);
            world.orders.add(order.id());
        }
        return world;
    }

    private void happen(Event event, World world) {
        switch (event) {
            case Event.Enter(int invoice, int amount) -> enter(of(world.invoices, invoice), amount, world);
            case Event.Allocate(int payment, int invoice, int amount) ->
                any(
                        world,
                        payment,
                        id -> allocations.allocate(
                                id, new Allocations.Wanted(of(world.invoices, invoice), money(amount)), head()));
            case Event.Release(int payment, int part) -> any(world, payment, id -> release(id, part));
            case Event.Refund(int payment, int amount) -> any(world, payment, id -> refund(id, amount, world));
            case Event.Credit(int invoice, int amount) ->
                papers.credit(of(world.invoices, invoice), money(amount), head());
            case Event.Hear(int invoice, Word word) -> hear(world.orders.get(invoice), word, world);
        }
    }

    private void enter(InvoiceId invoice, int amount, World world) {
        Payments.NewPayment entered = new Payments.NewPayment(invoice, money(amount), clock.instant(), null);
        if (payments.enter(entered, head()) instanceof PaymentResult.Entered(Allocation whole, Invoice _)) {
            came(whole.payment(), amount, world);
        }
    }

    private static void came(PaymentId payment, int amount, World world) {
        world.payments.add(payment.value());
        world.in.put(payment.value(), amount);
        world.out.put(payment.value(), 0);
    }

    private void release(PaymentId payment, int part) {
        List<Allocation> parts = allocations.of(payment);
        if (!parts.isEmpty()) {
            allocations.takeBack(payment, of(parts, part).id(), head());
        }
    }

    private void refund(PaymentId payment, int amount, World world) {
        Allocations.NewRefund wanted = new Allocations.NewRefund(money(amount), clock.instant(), null);
        if (allocations.refund(payment, wanted, head()) instanceof AllocationResult.Refunded) {
            world.out.merge(payment.value(), amount, Integer::sum);
        }
    }

    /** What is said later holds; what went back by hand already is what the provider tells of. */
    private void hear(CheckoutId order, Word word, World world) {
        Standing said = new Standing(
                word.state(), money(word.paid()), money(word.returned()), Instant.EPOCH.plusSeconds(word.second()));
        assertThat(provider.apply(new ProviderNews(order.value(), "p2_1", said), "monobank", new byte[0]))
                .isTrue();
        PaymentId payment = checkouts.find(order).orElseThrow().payment();
        if (payment != null && word.paid() > 0) {
            if (!world.in.containsKey(payment.value())) {
                came(payment, word.paid(), world);
            }
            world.out.merge(payment.value(), word.returned(), Math::max);
        }
    }

    private void conserved(World world, List<Event> sofar) {
        int in = world.in.values().stream().mapToInt(Integer::intValue).sum();
        int out = world.out.values().stream().mapToInt(Integer::intValue).sum();
        Books books = booked(world);
        assertThat(books.came()).as("came in after %s", sofar).isEqualTo(in);
        assertThat(books.wentBack()).as("went back after %s", sofar).isEqualTo(out);
        assertThat(books.settles() + books.waits())
                .as("settles and waits after %s", sofar)
                .isEqualTo(in - out);
        assertThat(books.leastWaiting()).as("waits after %s", sofar).isNotNegative();
        assertThat(books.paid()).as("of invoices after %s", sofar).isEqualTo(books.settles());
        assertThat(books.wrongInvoices()).as("invoices after %s", sofar).isZero();
    }

    /** In kopecks, each from the rows that say it themselves. */
    private record Books(
            int came, int wentBack, int settles, int waits, int leastWaiting, int paid, int wrongInvoices) {}

    private Books booked(World world) {
        return sql.sql("""
            select (select coalesce(sum(amount), 0) * 100 from billing.payment where id = any(:payments)) as came,
                   (select coalesce(sum(amount), 0) * 100 from billing.refund where payment = any(:payments)) as went_back,
                   (select coalesce(sum(amount), 0) * 100 from billing.allocation
                     where payment = any(:payments) and taken_back_at is null) as settles,
                   (select coalesce(sum(amount - allocated - refunded), 0) * 100 from billing.payment
                     where id = any(:payments)) as waits,
                   (select coalesce(min(amount - allocated - refunded), 0) * 100 from billing.payment
                     where id = any(:payments)) as least_waiting,
                   (select sum(paid) * 100 from billing.invoice where id = any(:invoices)) as paid,
                   (select count(*) from billing.invoice
                     where id = any(:invoices)
                       and (paid > total - credited
                            or state <> case when credited = total and paid = 0 and state = 'cancelled' then 'cancelled'
                                             when paid = 0 then 'open'
                                             when paid < total - credited then 'partly-paid' else 'paid' end)) as wrong
            """)
                .param("payments", world.payments.toArray(UUID[]::new))
                .param("invoices", world.invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .query((row, n) -> new Books(
                        row.getBigDecimal("came").intValueExact(),
                        row.getBigDecimal("went_back").intValueExact(),
                        row.getBigDecimal("settles").intValueExact(),
                        row.getBigDecimal("waits").intValueExact(),
                        row.getBigDecimal("least_waiting").intValueExact(),
                        row.getBigDecimal("paid").intValueExact(),
                        row.getInt("wrong")))
                .single();
    }

    private String books(World world) {
        return booked(world).toString();
    }

    private void any(World world, int place, Consumer<PaymentId> what) {
        if (!world.payments.isEmpty()) {
            what.accept(new PaymentId(of(List.copyOf(world.payments), place)));
        }
    }

    private Viewer head() {
        return staff.all().stream()
                .filter(one -> one.email().equals(Sellers.email(Sellers.HEAD)))
                .findFirst()
                .orElseThrow()
                .asViewer();
    }

    private static <T> T of(List<T> all, int place) {
        return all.get(place % all.size());
    }

    private static Money money(int kopecks) {
        return new Money(BigDecimal.valueOf(kopecks, 2), Currency.getInstance("UAH"));
    }
}
