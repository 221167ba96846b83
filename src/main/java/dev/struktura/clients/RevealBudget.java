package dev.struktura.clients;

import dev.struktura.staff.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many numbers and addresses a person may look at in a day, by role; an analyst sees no contact data at all. */
@ConfigurationProperties("struktura.reveals-per-day")
record RevealBudget(
        @DefaultValue("40") int seller,
        @DefaultValue("60") int lead,
        @DefaultValue("100") int head,
        @DefaultValue("100") int admin,
        @DefaultValue("100") int owner) {

    int of(Role role) {
        return switch (role) {
            case SELLER -> seller;
            case LEAD -> lead;
            case HEAD -> head;
            case ADMIN -> admin;
            case OWNER -> owner;
            case ANALYST -> 0;
        };
    }
}
