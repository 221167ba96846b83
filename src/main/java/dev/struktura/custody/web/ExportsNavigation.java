package dev.struktura.custody.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where exports stand in the navigation of those who oversee them; others get there from the lists. */
@Configuration(proxyBeanMethods = false)
class ExportsNavigation {

    @Bean
    NavItem exportsNavItem() {
        return new NavItem("custody.exports", "/exports", "download", 85, Set.of("OWNER", "ADMIN", "HEAD"));
    }
}
