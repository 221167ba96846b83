package dev.struktura.deals.web;

import dev.struktura.staff.Staff;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who owns or may own deals, by name. */
@Component
class DealPeople {

    private final Staff staff;

    DealPeople(Staff staff) {
        this.staff = staff;
    }

    /** Names by id, of everybody who is or was here, in the order of names. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new LinkedHashMap<>();
        staff.all().forEach(one -> names.put(one.id().value(), one.name()));
        return names;
    }

    /** Names of those who can be given deals. */
    Map<UUID, String> whoMayOwn() {
        Map<UUID, String> names = new LinkedHashMap<>();
        staff.all().stream()
                .filter(one -> one.active() && one.role().acts())
                .forEach(one -> names.put(one.id().value(), one.name()));
        return names;
    }
}
