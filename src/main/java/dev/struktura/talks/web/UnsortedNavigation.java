package dev.struktura.talks.web;

import dev.struktura.base.web.NavItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages that found nobody stand in the navigation, for those who are shown them. */
@Configuration(proxyBeanMethods = false)
class UnsortedNavigation {

    @Bean
    NavItem unsortedNavItem() {
        return new NavItem(
                        "talks.unsorted",
                        "/received-messages",
                        "inbox",
                        37,
                        Set.of("OWNER", "ADMIN", "HEAD", "LEAD", "ANALYST"))
                .counting("/received-messages/count");
    }
}
