package dev.struktura.integration.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where import stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ImportsNavigation {

    @Bean
    NavItem importsNavItem() {
        return new NavItem("integration.title", "/imports", "import", 80, Set.of("ADMIN", "HEAD"));
    }
}
