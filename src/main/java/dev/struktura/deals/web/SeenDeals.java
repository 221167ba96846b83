package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import org.springframework.stereotype.Component;

/** The deals a person may look at and change from a page; others are not there for them. */
@Component
class SeenDeals {

    private final Deals deals;
    private final Reply reply;

    SeenDeals(Deals deals, Reply reply) {
        this.deals = deals;
        this.reply = reply;
    }

    Deal toRead(DealId id, Viewer viewer) {
        return deals.find(id, viewer).orElseThrow(Problem::notFound);
    }

    Deal toChange(DealId id, Viewer viewer) {
        Deal deal = toRead(id, viewer);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
        return deal;
    }

    /** Shows the deal's page anew, or leaves it when the deal has gone to people whose work this person does not see. */
    String anew(Deal deal, Toast toast, Viewer viewer, Frame f) {
        return deals.sees(viewer, deal)
                ? reply.anew("/deals/" + deal.id(), toast, f)
                : reply.leaveFor("/board", toast, f);
    }
}
