package dev.struktura.offers.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where products stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {

    @Bean
    NavItem productsNavItem() {
        return NavItem.forAll("offers.products", "/products", "tag", 47);
    }
}
