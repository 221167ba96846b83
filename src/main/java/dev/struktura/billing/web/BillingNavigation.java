package dev.struktura.billing.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the list of invoices stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class BillingNavigation {

    @Bean
    NavItem invoicesNavItem() {
        return NavItem.forAll("billing.nav", "/invoices", "file-invoice", 45);
    }
}
