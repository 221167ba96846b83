package dev.struktura.offers.catalogue;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.staff.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Products that come in files: each line makes a product or changes the one with its code, and can be taken back. */
@Service
public class Deliveries {

    private final Catalogue catalogue;
    private final ProductRows rows;
    private final PastRows past;
    private final PriceLists lists;
    private final Ids ids;

    Deliveries(Catalogue catalogue, ProductRows rows, PastRows past, PriceLists lists, Ids ids) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.past = past;
        this.lists = lists;
        this.ids = ids;
    }

    /** Where a line stands: in which file, at which place of it. */
    public record Line(UUID batch, int place) {}

    /** What a line would become, or what of it cannot be taken. */
    public ProductForm.Read read(ProductForm form) {
        return form.over(known(form).orElse(null), lists.byId());
    }

    /**
     * Takes a line in that {@link #read} found right.
     *
     * @param price goes into the usual list of its currency; null when the line has none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Line line, ProductDraft draft, @Nullable Money price, Viewer by) {
        ProductDraft priced = price == null
                ? draft
                : draft.costing(lists.usual(price.currency(), by).id(), price);
        Product before = rows.byCode(draft.code()).orElse(null);
        if (before == null) {
            Product made = catalogue.as(new ProductId(ids.next()), priced, null, 1);
            past.insert(line, new PastRows.Past(made.id(), null, null));
            rows.insert(made, line.batch());
        } else {
            UUID written = rows.batch(before.id()).orElse(null);
            past.insert(line, new PastRows.Past(before.id(), before, written));
            rows.update(catalogue.as(before.id(), priced, before, before.version()), line.batch());
        }
    }

    /**
     * Takes back what a line did, the last line of a file first.
     *
     * @return whether it was; what somebody changed since stays
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(Line line) {
        PastRows.Past found = past.find(line).orElseThrow();
        Optional<Product> now = rows.find(found.product());
        if (now.isEmpty() || !rows.batch(found.product()).equals(Optional.of(line.batch()))) {
            return false;
        }
        Product before = found.before();
        if (before == null) {
            rows.delete(found.product());
        } else {
            rows.update(before.at(now.get().version()), found.written());
        }
        return true;
    }

    private Optional<Product> known(ProductForm form) {
        return form.code() == null
                ? Optional.empty()
                : catalogue.byCode(form.code().strip());
    }
}
