package dev.struktura.handoffs.web;

import dev.struktura.base.web.NavItem;
import dev.struktura.base.web.SignedIn;
import dev.struktura.handoffs.HandoffLists;
import dev.struktura.staff.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where handoffs stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class HandoffsNavigation {

    @Bean
    NavItem handoffsNavItem(ObjectProvider<HandoffLists> lists) {
        return NavItem.forAll("handoffs.title", "/handoffs", "send", 35)
                .counting("/handoffs/count", new NavItem.Counter(who -> waiting(who, lists), "handoffs.waiting"));
    }

    private static int waiting(SignedIn who, ObjectProvider<HandoffLists> lists) {
        return who instanceof Viewer viewer ? lists.getObject().waiting(viewer) : 0;
    }
}
