package dev.struktura.integration.mapping;

import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.ProductForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a price list read.
 *
 * @param price null when the row has none
 */
public record ProductRow(ProductForm form, @Nullable Money price, List<Finding> findings) {

    public ProductRow {
        findings = List.copyOf(findings);
    }
}
