package dev.struktura.handoffs.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where handoffs stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class HandoffsNavigation {

    @Bean
    NavItem handoffsNavItem() {
        return NavItem.forAll("handoffs.title", "/handoffs", "send", 35).counting("/handoffs/count");
    }
}
