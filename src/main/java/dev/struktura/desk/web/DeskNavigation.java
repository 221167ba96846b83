package dev.struktura.desk.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's entries of the navigation; those who only lead have no day of their own. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavItem dayNavigation() {
        return new NavItem("desk.day", "/day", "my-day", 10, Set.of("SELLER", "LEAD"));
    }

    @Bean
    NavItem tasksNavigation() {
        return NavItem.forAll("desk.tasks", "/tasks", "tasks", 50);
    }
}
