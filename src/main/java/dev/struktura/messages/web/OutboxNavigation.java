package dev.struktura.messages.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the outbox stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class OutboxNavigation {

    @Bean
    NavItem outboxNavItem() {
        return NavItem.forAll("messages.outbox", "/outbox", "outbox", 70);
    }
}
