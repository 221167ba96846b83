package dev.struktura.kpi.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The team's entry of the navigation, for those who lead or watch. */
@Configuration(proxyBeanMethods = false)
class TeamNavigation {

    @Bean
    NavItem teamNavigation() {
        return new NavItem("kpi.team", "/team", "team", 15, Set.of("OWNER", "ADMIN", "HEAD", "LEAD", "ANALYST"));
    }
}
