package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.offers.Acceptance;
import dev.struktura.offers.Part;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.Question;
import dev.struktura.offers.Refusal;
import dev.struktura.offers.brand.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The proposals on the page of a deal.
 *
 * @param templates what a proposal can look like, the usual one first
 * @param currencies what prices may be in, the likeliest first
 * @param uploadError why the file was not taken
 */
public record PanelView(
        UUID deal,
        boolean mayAct,
        List<Linked> proposals,
        ComposeForm form,
        List<Template> templates,
        List<String> currencies,
        long megabytes,
        @Nullable Reason uploadError) {

    /**
     * A proposal and the address by which the client opens it.
     *
     * @param state how far it has come by now
     * @param reading how long the client had which part of the page in sight
     */
    public record Linked(
            Proposal proposal,
            String link,
            Proposal.State state,
            Map<Part, Duration> reading,
            List<Question> questions) {

        private static final long MINUTE = 60;

        public String openings(Frame f) {
            Proposal.Openings openings = proposal.openings();
            if (openings.last() == null) {
                return f.t("offers.not-opened");
            }
            String key = openings.count() == 1 ? "offers.opened.once" : "offers.opened";
            return f.t(key, openings.count(), f.time(openings.last()));
        }

        /** What the client read, the longest first; empty while nothing is known of it. */
        public String read(Frame f) {
            String parts = reading.entrySet().stream()
                    .sorted(Map.Entry.<Part, Duration>comparingByValue().reversed())
                    .map(part -> f.t("offers.part." + part.getKey().word()) + " " + length(part.getValue(), f))
                    .collect(Collectors.joining(", "));
            return parts.isEmpty() ? "" : f.t("offers.read", parts);
        }

        private static String length(Duration time, Frame f) {
            long seconds = time.toSeconds();
            return seconds < MINUTE
                    ? f.t("offers.read.seconds", seconds)
                    : f.t("offers.read.minutes", Math.round(1.0 * seconds / MINUTE));
        }

        public String tone() {
            return switch (state) {
                case SENT, REVOKED -> "";
                case OPENED -> "is-accent";
                case ACCEPTED -> "is-good";
                case DECLINED, EXPIRED -> "is-warn";
            };
        }

        /** Whether the client can still be told something else by the same proposal. */
        public boolean isChangeable() {
            return state != Proposal.State.ACCEPTED && state != Proposal.State.DECLINED;
        }

        public boolean hasLink() {
            return state != Proposal.State.REVOKED;
        }

        public Acceptance acceptance() {
            return Objects.requireNonNull(proposal.acceptance());
        }

        public Refusal refusal() {
            return Objects.requireNonNull(proposal.refusal());
        }
    }

    PanelView with(ComposeForm typed) {
        return new PanelView(deal, mayAct, proposals, typed, templates, currencies, megabytes, null);
    }

    PanelView with(Reason error) {
        return new PanelView(deal, mayAct, proposals, form, templates, currencies, megabytes, error);
    }
}
