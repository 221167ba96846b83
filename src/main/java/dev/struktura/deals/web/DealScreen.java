package dev.struktura.deals.web;

import dev.struktura.base.web.Listing;
import dev.struktura.deals.Deal;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.NextSteps.NextStep;
import dev.struktura.deals.Overrides.GateOverride;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a deal shows.
 *
 * @param rail the stages of the process in order, each with what it is to this deal
 * @param facts the fields of the process and then those the deal has besides
 * @param timeline newest first, or a stretch further back
 */
public record DealScreen(
        Deal deal,
        ProcessVersion process,
        Viewer viewer,
        List<RailStop> rail,
        List<Fact> facts,
        Listing<TimelineItem> timeline,
        @Nullable NextStep nextStep,
        List<Wish> overrides,
        boolean showsClient) {

    /**
     * A wish that waits for a second person.
     *
     * @param mayAgree whether the reader could be that person, were it another's
     */
    public record Wish(GateOverride asked, boolean mayAgree) {}

    /** A stage on the rail. */
    public record RailStop(Stage stage, Place place, boolean reachable) {}

    /** Where a stage lies from where the deal stands. */
    public enum Place {
        PASSED,
        HERE,
        AHEAD
    }

    /**
     * One field of the deal.
     *
     * @param wanted whether this stage asks for it or the next one's gate does
     */
    public record Fact(FieldInput input, boolean wanted) {

        public boolean isKnown() {
            return !input.value().isBlank();
        }

        /** Wanted now and not known yet. */
        public boolean isMissing() {
            return wanted && !isKnown();
        }
    }

    public boolean mayAct() {
        return viewer.mayAct();
    }

    public long missing() {
        return facts.stream().filter(Fact::isMissing).count();
    }
}
