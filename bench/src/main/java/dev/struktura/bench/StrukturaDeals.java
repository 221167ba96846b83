package dev.struktura.bench;

import dev.struktura.base.Money;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.deals.Outcome;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** W1 through the kernel: five commands, five transactions. */
final class StrukturaDeals implements Contender {

    static final Map<String, Object> ANSWERS =
            Map.of("need", "CRM", "budget", "50 000", "decisionMaker", "director");
    static final Map<String, Object> LEGAL =
            Map.of("legalName", "TOV", "taxId", "12345678", "legalAddress", "Kyiv");

    private final Deals deals;
    private final Viewer head;
    private final AtomicLong numbers = new AtomicLong();

    StrukturaDeals(Installation installation) {
        this.deals = installation.bean(Deals.class);
        this.head = installation.head();
    }

    @Override
    public String name() {
        return "struktura";
    }

    @Override
    public void run() {
        Deal deal = deals.open(lead(numbers.incrementAndGet()), head);
        move(deal, "qualification", Map.of());
        move(deal, "proposal", ANSWERS);
        move(deal, "agreement", LEGAL);
        require(deals.happened(deal.id(), "paid-in-full", Map.of(), head));
    }

    static NewDeal lead(long number) {
        NewContact contact = new NewContact(
                "Person " + number,
                List.of("+38067%07d".formatted(number % 10_000_000)),
                List.of("p" + number + "@bench.example"));
        return new NewDeal(
                NewClient.named("Company " + number).with(contact),
                "bench",
                null,
                Money.of("1200.00", "UAH"),
                null,
                Map.of(),
                NewDeal.STANDARD_PROCESS);
    }

    private void move(Deal deal, String to, Map<String, Object> facts) {
        require(deals.move(deal.id(), new Deals.Move(to, facts, null, null), head));
    }

    private static void require(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("not done: " + outcome);
        }
    }
}
