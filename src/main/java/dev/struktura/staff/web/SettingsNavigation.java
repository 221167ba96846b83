package dev.struktura.staff.web;

import dev.struktura.base.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the settings stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class SettingsNavigation {

    @Bean
    NavItem settingsNavItem() {
        return NavItem.forAll("base.settings", "/settings", "settings", 90);
    }
}
