package dev.struktura.offers.web;

import dev.struktura.base.web.SearchHit;
import dev.struktura.base.web.SearchSource;
import dev.struktura.base.web.SignedIn;
import dev.struktura.offers.catalogue.Catalogue;
import dev.struktura.offers.catalogue.Product;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds products by code and name for the global search. */
@Component
@Order(30)
class ProductSearch implements SearchSource {

    private final Catalogue catalogue;

    ProductSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<SearchHit> search(String words, SignedIn who, int limit) {
        return catalogue.page(words, false, "", limit).stream()
                .map(ProductSearch::hit)
                .toList();
    }

    private static SearchHit hit(Product product) {
        String name = product.name().in(LocaleContextHolder.getLocale());
        return new SearchHit("offers.products", name, product.code(), "/products/" + product.id(), "tag");
    }
}
