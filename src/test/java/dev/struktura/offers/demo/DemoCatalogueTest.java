package dev.struktura.offers.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.offers.catalogue.Catalogue;
import dev.struktura.offers.catalogue.PriceLists;
import dev.struktura.offers.catalogue.Product;
import dev.struktura.offers.catalogue.Shelf;
import dev.struktura.testing.StrukturaTest;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@StrukturaTest
class DemoCatalogueTest {

    @Autowired
    DemoCatalogue demo;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PriceLists lists;

    @Autowired
    Shelf shelf;

    @Test
    void everyProductOfTheDemoCompanyCanBeOfferedTodayAtHomeAndAbroad() {
        List<Product> products = catalogue.page("TF-", false, "", 100);

        assertThat(products).hasSize(8);
        assertThat(products).allSatisfy(product -> {
            assertThat(shelf.take(product.code(), Currency.getInstance("UAH"))).isPresent();
            assertThat(shelf.take(product.code(), Currency.getInstance("EUR"))).isPresent();
        });
    }

    @Test
    void aSecondStartAddsNothing() {
        demo.run(new DefaultApplicationArguments());

        assertThat(lists.all()).hasSize(2);
        assertThat(catalogue.page("TF-", true, "", 100)).hasSize(8);
    }
}
