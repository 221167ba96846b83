package dev.struktura.offers.catalogue;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.web.Texts;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The price lists of the company; one of a currency is the usual one. */
@Service
public class PriceLists {

    private final PriceListRows rows;
    private final Journal journal;
    private final Company company;
    private final Texts texts;
    private final Ids ids;
    private final Clock clock;

    PriceLists(PriceListRows rows, Journal journal, Company company, Texts texts, Ids ids, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.company = company;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them, those that hold longest first. */
    public List<PriceList> all() {
        return rows.all();
    }

    public Map<PriceListId, PriceList> byId() {
        Map<PriceListId, PriceList> byId = new LinkedHashMap<>();
        rows.all().forEach(list -> byId.put(list.id(), list));
        return byId;
    }

    public Optional<PriceList> find(PriceListId id) {
        return rows.find(id);
    }

    /** The day on which prices are asked for, where the company is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.zone());
    }

    @Transactional
    public PriceList add(PriceListDraft draft, Viewer by) {
        PriceList list = draft.as(new PriceListId(ids.next()), 1);
        if (list.usual()) {
            rows.makeRoom(list);
        }
        rows.insert(list);
        tell(list, "price-list-added", by);
        return list;
    }

    /** @param versions those the change was made for; null for whatever is there */
    @Transactional
    public CatalogueResult<PriceList> change(
            PriceList before, PriceListDraft draft, @Nullable Set<Long> versions, Viewer by) {
        if (!Version.fits(versions, before.version()) || !rows.hold(before)) {
            return new CatalogueResult.ChangedMeanwhile<>();
        }
        if (!draft.currency().equals(before.currency()) && rows.hasPrices(before.id())) {
            return new CatalogueResult.HasPrices<>();
        }
        PriceList list = draft.as(before.id(), before.version());
        if (list.usual()) {
            rows.makeRoom(list);
        }
        rows.update(list);
        tell(list, "price-list-changed", by);
        return new CatalogueResult.Done<>(draft.as(before.id(), before.version() + 1));
    }

    /** The usual list of a currency; the first one is begun when there is none. */
    PriceList usual(Currency currency, Viewer by) {
        return rows.usual(currency).orElseGet(() -> {
            String name = texts.t(by.locale(), "offers.price-list.first", currency.getCurrencyCode());
            return add(new PriceListDraft(name, currency, today(), null, true), by);
        });
    }

    private void tell(PriceList list, String what, Viewer by) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("price-list", list.id().value());
        Map<String, Object> facts = Map.of(
                "name", list.name(),
                "currency", list.currency().getCurrencyCode(),
                "from", list.validFrom().toString(),
                "until", list.validUntil() == null ? "" : list.validUntil().toString());
        journal.append(new JournalEntry(clock.instant(), subject, what, by.asActor(), null, null, facts));
    }
}
