package dev.struktura.staff.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.FactorDemands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles whose people need a second factor; owners and administrators decide. */
@RestController
@RequestMapping("/api/v1/second-factor-demands")
class FactorDemandsApi {

    private final FactorDemands demands;

    FactorDemandsApi(FactorDemands demands) {
        this.demands = demands;
    }

    /**
     * The roles that need one, and no others.
     *
     * @param graceDays after how many days it is due of roles that are new here, 0 to 90; 0 when left out
     */
    record Wanted(
            @Nullable List<@Nullable String> roles,
            @Nullable Integer graceDays) {}

    /** Since when a role needs one. */
    record Demand(String role, Instant dueAt) {}

    /** All that is demanded. */
    record Demands(List<Demand> items) {}

    @GetMapping
    Demands list(@AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        return all();
    }

    private Demands all() {
        return new Demands(demands.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Demand(word(one.getKey()), one.getValue()))
                .toList());
    }

    @FreshProof
    @PutMapping
    Demands demand(@RequestBody Wanted wanted, @AuthenticationPrincipal Viewer viewer) {
        List<Violation> wrong = new ArrayList<>();
        Set<Role> roles = roles(wanted, wrong);
        int days = wanted.graceDays() == null ? 0 : wanted.graceDays();
        if (days < 0 || days > FactorDemands.LONGEST_GRACE) {
            wrong.add(new Violation("graceDays", Reason.of("access.demand.invalid.days", FactorDemands.LONGEST_GRACE)));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        requireDecides(viewer);
        demands.demand(roles, days, viewer);
        return all();
    }

    private static Set<Role> roles(Wanted wanted, List<Violation> wrong) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (wanted.roles() == null) {
            wrong.add(new Violation("roles", Reason.of("problem.invalid.required")));
            return roles;
        }
        for (String word : wanted.roles()) {
            EnumSet.allOf(Role.class).stream()
                    .filter(role -> word(role).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            roles::add, () -> wrong.add(new Violation("roles", Reason.of("staff.invalid.role"))));
        }
        return roles;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static void requireDecides(Viewer viewer) {
        if (!PeopleRights.resetsSecondFactors(viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
    }
}
