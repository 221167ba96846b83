package dev.struktura.billing.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the list of invoices and the money stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class BillingNavigation {

    @Bean
    NavItem invoicesNavItem() {
        return NavItem.forAll("billing.nav", "/invoices", "file-invoice", 45);
    }

    @Bean
    NavItem moneyNavItem() {
        return new NavItem("billing.money.nav", "/money", "cash", 47, Set.of("OWNER", "HEAD")).counting("/money/count");
    }
}
