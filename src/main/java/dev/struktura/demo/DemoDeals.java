package dev.struktura.demo;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the first leads of TechFlow in and leads some of them on, through the kernel like everybody. */
@Component
@Order(3)
@ConditionalOnBooleanProperty("struktura.demo")
class DemoDeals implements ApplicationRunner {

    private static final Map<String, Object> ANSWERS = Map.of(
            "need", "Навести лад у замовленнях і складі",
            "budget", "до кінця кварталу погоджено",
            "decisionMaker", "директорка й головний бухгалтер");

    private final Staff staff;
    private final Deals deals;
    private final DealLists lists;

    DemoDeals(Staff staff, Deals deals, DealLists lists) {
        this.staff = staff;
        this.deals = deals;
        this.lists = lists;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Viewer head = staff.byEmail("head" + DemoCompany.DOMAIN).orElseThrow().asViewer();
        if (!lists.page(DealQuery.all(), null, 1, head).isEmpty()) {
            return;
        }
        deals.open(DemoLeads.INBOUND, head);
        deals.open(DemoLeads.QUALIFIED, head).forEach(deal -> move(deal, "qualification", Map.of(), head));
        deals.open(DemoLeads.PROPOSED, head).forEach(deal -> propose(deal, head));
        deals.open(DemoLeads.AGREED, head).forEach(deal -> agree(deal, head));
        deals.open(DemoLeads.PARKED, head).forEach(deal -> move(deal, "cold-call", Map.of(), head));
        deals.open(DemoLeads.LOST, head).forEach(deal -> move(deal, "lost", Map.of(), head));
    }

    private void propose(Deal deal, Viewer by) {
        move(deal, "qualification", Map.of(), by);
        move(deal, "proposal", ANSWERS, by);
    }

    private void agree(Deal deal, Viewer by) {
        propose(deal, by);
        Map<String, Object> legal = Map.of(
                "legalName", "ТОВ «" + deal.clientName() + "»",
                "taxId", "38123450",
                "legalAddress", "01001, м. Київ, вул. Хрещатик, 1");
        move(deal, "agreement", legal, by);
    }

    private void move(Deal deal, String to, Map<String, Object> facts, Viewer by) {
        Outcome outcome = deals.move(deal.id(), new Deals.Move(to, facts, null, null), by);
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("the demo could not move deal %d: %s".formatted(deal.number(), outcome));
        }
    }
}
