package dev.struktura.clients;

import dev.struktura.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How fast each role may read the client base. A seller works through 20 to 120 clients a day, at most one a minute for an hour on end;
 * a lead looks over the shoulders of a team; whoever heads the department may look through all of it, by hand.
 */
@ConfigurationProperties("struktura.pace")
record PaceLimits(Pace.Limits seller, Pace.Limits lead, Pace.Limits head) {

    private static final Pace.Limits SELLER = new Pace.Limits(80, 120, 300, 1_500, 4_000);
    private static final Pace.Limits LEAD = new Pace.Limits(150, 200, 600, 3_000, 8_000);
    private static final Pace.Limits HEAD = new Pace.Limits(400, 400, 1_200, 6_000, 15_000);

    PaceLimits(Pace.@Nullable Limits seller, Pace.@Nullable Limits lead, Pace.@Nullable Limits head) {
        this.seller = seller == null ? SELLER : seller.or(SELLER);
        this.lead = lead == null ? LEAD : lead.or(LEAD);
        this.head = head == null ? HEAD : head.or(HEAD);
    }

    Pace.Limits of(Role role) {
        return switch (role) {
            case SELLER -> seller;
            case LEAD -> lead;
            case HEAD, ADMIN, OWNER, ANALYST -> head;
        };
    }
}
