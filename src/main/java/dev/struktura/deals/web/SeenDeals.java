package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The deals a person may look at and change from a page; others are not there for them. */
@Component
class SeenDeals {

    private final Deals deals;

    SeenDeals(Deals deals) {
        this.deals = deals;
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

    /** Shows the deal's page anew in place, or leaves it when the deal has gone to people whose work this person does not see. */
    String reload(Deal deal, Viewer viewer, HttpServletResponse response) {
        if (deals.sees(viewer, deal)) {
            response.setHeader(
                    "HX-Location",
                    "{\"path\":\"/deals/%s\",\"target\":\"#main\",\"select\":\"#main\",\"swap\":\"outerHTML\"}"
                            .formatted(deal.id()));
        } else {
            response.setHeader("HX-Redirect", "/board");
        }
        return "layout/nothing";
    }
}
