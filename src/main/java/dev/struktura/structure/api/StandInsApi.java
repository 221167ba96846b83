package dev.struktura.structure.api;

import static java.util.Objects.requireNonNullElse;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.SeatTerms;
import dev.struktura.structure.StandIn;
import dev.struktura.structure.StandInId;
import dev.struktura.structure.StandInResult;
import dev.struktura.structure.StandInRounds;
import dev.struktura.structure.StandInWish;
import dev.struktura.structure.StandIns;
import dev.struktura.structure.TeamId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People who stand in for another team for a time. */
@RestController
@RequestMapping("/api/v1/employees/{id}/stand-ins")
class StandInsApi {

    private final StandIns standIns;
    private final StandInRounds rounds;
    private final Staff staff;
    private final Clock clock;

    StandInsApi(StandIns standIns, StandInRounds rounds, Staff staff, Clock clock) {
        this.standIns = standIns;
        this.rounds = rounds;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Who is to stand in where.
     *
     * @param from at once if left out
     * @param weight 1 to 100, 1 if left out
     * @param swapWith who of that team comes to the person's own meanwhile; role, weight and capacity are then those of the other
     */
    record StandInRequest(
            @Nullable TeamId team,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable SeatRole role,
            @Nullable Integer weight,
            @Nullable Integer capacity,
            @Nullable EmployeeId swapWith) {

        StandInWish of(EmployeeId person, Instant now) {
            return new StandInWish(
                    person,
                    required("team", team),
                    requireNonNullElse(from, now),
                    required("to", to),
                    role,
                    terms(),
                    swapWith);
        }

        private static <T> T required(String field, @Nullable T value) {
            if (value == null) {
                throw Problem.invalid(field, Reason.of("problem.invalid.required"));
            }
            return value;
        }

        private SeatTerms terms() {
            try {
                return new SeatTerms(requireNonNullElse(weight, 1), capacity);
            } catch (IllegalArgumentException _) {
                throw Problem.invalid("weight", Reason.of("structure.invalid"));
            }
        }
    }

    /** {@code state} is ahead, running or over. */
    record StandInJson(
            StandInId id,
            EmployeeId employeeId,
            TeamId team,
            SeatRole role,
            int weight,
            @Nullable Integer capacity,
            Instant from,
            Instant to,
            String state,
            boolean swap) {

        static StandInJson of(StandIn one, Instant now) {
            return new StandInJson(
                    one.id(),
                    one.person(),
                    one.team(),
                    one.role(),
                    one.terms().weight(),
                    one.terms().capacity(),
                    one.from(),
                    one.to(),
                    one.at(now).key(),
                    one.swap() != null);
        }
    }

    /** The latest first; people see their own, those who lead everybody's. */
    @GetMapping
    Listing<StandInJson> list(@PathVariable EmployeeId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireKnown(id);
        if (!viewer.leads() && !viewer.id().equals(id)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        Instant now = clock.instant();
        return Listing.within(standIns.of(id), paging, one -> one.id().toString(), one -> StandInJson.of(one, now));
    }

    @PostMapping
    ResponseEntity<StandInJson> arrange(
            @PathVariable EmployeeId id, @RequestBody StandInRequest request, @AuthenticationPrincipal Viewer viewer) {
        requireKnown(id);
        Instant now = clock.instant();
        StandIn arranged = done(standIns.arrange(request.of(id, now), viewer)).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/employees/" + id + "/stand-ins"))
                .body(StandInJson.of(arranged, now));
    }

    /** Ends one that is running, with what the person has there given back at once, and calls off one that is ahead. */
    @DeleteMapping("/{stay}")
    ResponseEntity<Void> end(
            @PathVariable EmployeeId id, @PathVariable StandInId stay, @AuthenticationPrincipal Viewer viewer) {
        done(standIns.end(id, stay, viewer));
        rounds.runDue();
        return ResponseEntity.noContent().build();
    }

    private void requireKnown(EmployeeId id) {
        if (staff.find(id).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private static List<StandIn> done(StandInResult result) {
        return switch (result) {
            case StandInResult.Done(List<StandIn> some) -> some;
            case StandInResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case StandInResult.Unknown _ -> throw Problem.notFound();
            case StandInResult.Refused(String field, Reason why) -> throw Problem.invalid(field, why);
        };
    }
}
