package dev.struktura.structure.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the structure stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class StructureNavigation {

    @Bean
    NavItem structureNavItem() {
        return new NavItem(
                "structure.title", "/structure", "sitemap", 70, Set.of("OWNER", "ADMIN", "HEAD", "LEAD", "ANALYST"));
    }
}
