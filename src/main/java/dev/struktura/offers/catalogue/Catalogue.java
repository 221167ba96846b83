package dev.struktura.offers.catalogue;

import dev.struktura.base.Ids;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products of the company. None is ever deleted by hand: what is not offered any more is retired. */
@Service
public class Catalogue {

    private final ProductRows rows;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Catalogue(ProductRows rows, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Product> find(ProductId id) {
        return rows.find(id);
    }

    public Optional<Product> byCode(String code) {
        return rows.byCode(code);
    }

    /** The tax rates of those products that have one, by code in lower case. */
    public Map<String, Percent> taxRates(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : rows.taxRates(codes);
    }

    /**
     * Products by code.
     *
     * @param words a part of the code or of a name; blank for all
     * @param after the code they come after; empty to begin
     */
    public List<Product> page(String words, boolean withRetired, String after, int limit) {
        return rows.page(words, withRetired, after, limit);
    }

    @Transactional
    public CatalogueResult<Product> add(ProductDraft draft, Viewer by) {
        if (isTaken(draft.code(), null)) {
            return new CatalogueResult.CodeTaken<>(draft.code());
        }
        Product product = as(new ProductId(ids.next()), draft, null, 1);
        rows.insert(product, null);
        tell(product, "product-added", by, Map.of("code", product.code()));
        return new CatalogueResult.Done<>(product);
    }

    /** @param versions those the change was made for; null for whatever is there */
    @Transactional
    public CatalogueResult<Product> change(
            Product before, ProductDraft draft, @Nullable Set<Long> versions, Viewer by) {
        if (!Version.fits(versions, before.version())) {
            return new CatalogueResult.ChangedMeanwhile<>();
        }
        if (isTaken(draft.code(), before.id())) {
            return new CatalogueResult.CodeTaken<>(draft.code());
        }
        Product product = as(before.id(), draft, before, before.version());
        if (!rows.update(product, null)) {
            return new CatalogueResult.ChangedMeanwhile<>();
        }
        Set<String> changed = draft.differences(before);
        tell(product, "product-changed", by, Map.of("code", product.code(), "changed", List.copyOf(changed)));
        return new CatalogueResult.Done<>(product.at(before.version() + 1));
    }

    private boolean isTaken(String code, @Nullable ProductId own) {
        return rows.byCode(code).filter(other -> !other.id().equals(own)).isPresent();
    }

    /** What is retired stays so since the day it was. */
    Product as(ProductId id, ProductDraft draft, @Nullable Product before, long version) {
        Instant retired = before == null || before.retiredAt() == null ? clock.instant() : before.retiredAt();
        return new Product(
                id,
                draft.code(),
                draft.name(),
                draft.unit(),
                draft.taxRate(),
                draft.prices(),
                draft.offered() ? null : retired,
                version);
    }

    private void tell(Product product, String what, Viewer by, Map<String, Object> facts) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("product", product.id().value());
        journal.append(new JournalEntry(clock.instant(), subject, what, by.asActor(), null, null, facts));
    }
}
