package dev.struktura.deals.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens of the deals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class DealsNavigation {

    @Bean
    NavItem dealsNav() {
        return NavItem.forAll("deals.list", "/deals", "list", 20);
    }

    @Bean
    NavItem boardNav() {
        return NavItem.forAll("deals.board", "/board", "board", 30);
    }
}
