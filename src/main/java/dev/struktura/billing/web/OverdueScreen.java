package dev.struktura.billing.web;

import dev.struktura.billing.Arrears;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One screen of overdue invoices.
 *
 * @param all whatever the filter
 * @param wanted what the filter leaves
 * @param next where the more recent ones begin; null when there are none
 */
public record OverdueScreen(
        Arrears all,
        Arrears wanted,
        Arrears.Wish wish,
        List<Arrears.Late> shown,
        @Nullable Integer next) {

    public Map<EmployeeId, String> owners() {
        return all.owners();
    }

    public List<String> currencies() {
        return all.sums().stream()
                .map(sum -> sum.total().currency().getCurrencyCode())
                .toList();
    }

    public boolean isOf(EmployeeId owner) {
        return owner.equals(wish.owner());
    }

    public boolean isIn(String currency) {
        return wish.currency() != null && wish.currency().getCurrencyCode().equals(currency);
    }

    public boolean isFiltered() {
        return !wish.equals(Arrears.Wish.ALL);
    }

    /** The same filter, but of this age; of any age when it is chosen already. */
    public String address(Arrears.@Nullable Age age) {
        return address(age == wish.age() ? null : age, null);
    }

    public String more() {
        return address(wish.age(), next);
    }

    private String address(Arrears.@Nullable Age age, @Nullable Integer from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/invoices/overdue");
        if (wish.owner() != null) {
            address.queryParam("owner", wish.owner());
        }
        if (wish.currency() != null) {
            address.queryParam("currency", wish.currency());
        }
        if (age != null) {
            address.queryParam("age", age.word());
        }
        if (from != null) {
            address.queryParam("from", from);
        }
        return address.toUriString();
    }
}
