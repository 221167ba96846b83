package dev.struktura.deals;

import dev.struktura.base.Company;
import dev.struktura.base.web.Texts;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a deal itself tells its client. */
@Component
class FieldsOfDeals implements TemplateFields {

    private static final Set<String> NAMES = Set.of(
            "client.name",
            "deal.title",
            "deal.number",
            "deal.amount",
            "owner.name",
            "owner.email",
            "owner.phone",
            "company.name",
            "company.phone");

    private final Staff staff;
    private final Company company;
    private final Texts texts;

    FieldsOfDeals(Staff staff, Company company, Texts texts) {
        this.staff = staff;
        this.company = company;
        this.texts = texts;
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public Map<String, String> of(Deal deal, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("client.name", deal.clientName());
        values.put("deal.title", deal.title());
        values.put("deal.number", String.valueOf(deal.number()));
        values.put("company.name", company.name());
        values.put("company.phone", company.phone());
        if (deal.amount() != null) {
            values.put("deal.amount", texts.money(deal.amount().toString(), locale));
        }
        owner(deal).ifPresent(owner -> {
            values.put("owner.name", owner.name());
            values.put("owner.email", owner.email());
            values.put("owner.phone", Objects.requireNonNullElse(owner.phone(), ""));
        });
        return values;
    }

    private Optional<Employee> owner(Deal deal) {
        return Optional.ofNullable(deal.owner()).flatMap(staff::find);
    }
}
