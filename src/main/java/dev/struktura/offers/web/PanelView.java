package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.offers.Proposal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proposals on the page of a deal.
 *
 * @param currencies what prices may be in, the likeliest first
 * @param uploadError why the file was not taken
 */
public record PanelView(
        UUID deal,
        boolean mayAct,
        List<Linked> proposals,
        ComposeForm form,
        List<String> currencies,
        long megabytes,
        @Nullable Reason uploadError) {

    /** A proposal and the address by which the client opens it. */
    public record Linked(Proposal proposal, String link) {

        public String openings(Frame f) {
            Proposal.Openings openings = proposal.openings();
            if (openings.last() == null) {
                return f.t("offers.not-opened");
            }
            String key = openings.count() == 1 ? "offers.opened.once" : "offers.opened";
            return f.t(key, openings.count(), f.time(openings.last()));
        }

        public String tone() {
            return switch (proposal.state()) {
                case SENT -> "";
                case OPENED -> "is-accent";
                case ACCEPTED -> "is-good";
            };
        }
    }

    PanelView with(ComposeForm typed) {
        return new PanelView(deal, mayAct, proposals, typed, currencies, megabytes, null);
    }

    PanelView with(Reason error) {
        return new PanelView(deal, mayAct, proposals, form, currencies, megabytes, error);
    }
}
