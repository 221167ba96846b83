package dev.struktura.custody.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.custody.Canaries;
import dev.struktura.custody.Canary;
import dev.struktura.custody.ExportRights;
import dev.struktura.custody.Sign;
import dev.struktura.custody.SignKind;
import dev.struktura.custody.Signs;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invented clients in people's bases, and what rings or writes there. */
@RestController
@RequestMapping("/api/v1")
class CanariesApi {

    private static final int LONGEST = 300;

    private final Canaries canaries;
    private final Signs signs;
    private final Staff staff;

    CanariesApi(Canaries canaries, Signs signs, Staff staff) {
        this.canaries = canaries;
        this.signs = signs;
        this.staff = staff;
    }

    /**
     * A canary.
     *
     * @param person in whose base it stands
     * @param signs what happened to it, the latest first
     */
    record CanaryJson(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            EmployeeId person,
            String personName,
            Instant plantedAt,
            @Nullable Instant retiredAt,
            List<Sign> signs) {}

    /** @param person in whose base to plant one */
    record PlantInput(@Nullable EmployeeId person) {}

    /**
     * A call or message that the telephony or the mail server has received.
     *
     * @param kind {@code call}, {@code sms} or {@code email}
     * @param to the number or address it came to
     * @param from where it came from
     */
    record ReportInput(
            @Nullable String kind,
            @Nullable String to,
            @Nullable String from) {}

    @GetMapping("/canaries")
    Listing<CanaryJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        List<Canary> known = canaries.knownTo(viewer);
        Map<UUID, List<Sign>> happened = signs.of(known);
        return Listing.within(known, paging, one -> one.id().toString(), one -> json(one, happened));
    }

    @PostMapping("/canaries")
    @ResponseStatus(HttpStatus.CREATED)
    CanaryJson plant(@RequestBody PlantInput input, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        EmployeeId id = input.person();
        Employee person = (id == null ? Optional.<Employee>empty() : staff.find(id))
                .orElseThrow(() -> Problem.invalid("person", Reason.of("custody.invalid.person")));
        return canaries.plant(person, viewer)
                .map(one -> json(one, Map.of()))
                .orElseThrow(() -> Problem.forbidden(Reason.of("custody.refused.canaries")));
    }

    /** The person sees it no more; what rings there afterwards is still an alarm. */
    @DeleteMapping("/canaries/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        if (!canaries.retire(id, viewer)) {
            throw Problem.notFound();
        }
    }

    /** Takes every report alike; the answer does not tell whether the number or address is a canary's. */
    @PostMapping("/canary-reports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void report(@RequestBody ReportInput input, @AuthenticationPrincipal Viewer viewer) {
        if (!ExportRights.oversees(viewer)) {
            throw Problem.forbidden(Reason.of("custody.refused.oversees"));
        }
        SignKind kind = SignKind.reported(input.kind() == null ? "" : input.kind())
                .orElseThrow(() -> Problem.invalid("kind", Reason.of("custody.invalid.kind")));
        String from = input.from();
        if (from != null && from.length() > LONGEST) {
            throw Problem.invalid("from", Reason.of("custody.invalid.trace", LONGEST));
        }
        signs.report(kind, address(input.to()), from);
    }

    private static String address(@Nullable String to) {
        if (to == null || to.isBlank() || to.length() > LONGEST) {
            throw Problem.invalid("to", Reason.of("custody.invalid.trace", LONGEST));
        }
        return to;
    }

    private static CanaryJson json(Canary one, Map<UUID, List<Sign>> happened) {
        return new CanaryJson(
                one.id(),
                one.decoy().name(),
                one.decoy().phone(),
                one.decoy().email(),
                one.person(),
                one.personName(),
                one.plantedAt(),
                one.retiredAt(),
                happened.getOrDefault(one.id(), List.of()));
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Canaries.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("custody.refused.canaries"));
        }
    }
}
