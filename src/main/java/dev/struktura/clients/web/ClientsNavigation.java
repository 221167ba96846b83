package dev.struktura.clients.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the client base stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ClientsNavigation {

    @Bean
    NavItem clientsNavItem() {
        return NavItem.forAll("clients.title", "/clients", "building", 40);
    }
}
