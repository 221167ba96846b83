package dev.struktura.playbooks.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where processes stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProcessesNavigation {

    @Bean
    NavItem processesNavItem() {
        return new NavItem("designer.title", "/processes", "deal", 72, Set.of("OWNER", "ADMIN", "HEAD", "ANALYST"));
    }
}
