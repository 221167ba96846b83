package dev.struktura.billing;

import dev.struktura.base.web.Texts;
import dev.struktura.deals.Deal;
import dev.struktura.deals.TemplateFields;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the newest invoice tells its client. */
@Component
class FieldsOfInvoices implements TemplateFields {

    private final Invoices invoices;
    private final Texts texts;

    FieldsOfInvoices(Invoices invoices, Texts texts) {
        this.invoices = invoices;
        this.texts = texts;
    }

    @Override
    public Set<String> names() {
        return Set.of("invoice.number", "invoice.amount");
    }

    @Override
    public Map<String, String> of(Deal deal, Locale locale) {
        return invoices.of(deal.id()).stream()
                .findFirst()
                .map(invoice -> Map.of(
                        "invoice.number",
                        invoice.number(),
                        "invoice.amount",
                        texts.money(invoice.total().toString(), locale)))
                .orElseGet(Map::of);
    }
}
