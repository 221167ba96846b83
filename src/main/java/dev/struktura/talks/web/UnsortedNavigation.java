package dev.struktura.talks.web;

import dev.struktura.base.web.NavItem;
import dev.struktura.base.web.SignedIn;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversations;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where messages that found nobody stand in the navigation, for those who are shown them. */
@Configuration(proxyBeanMethods = false)
class UnsortedNavigation {

    static final String WAITS = "talks.unsorted.waits";

    /** A hundred and a thousand are shown alike. */
    static final int MOST_COUNTED = 100;

    @Bean
    NavItem unsortedNavItem(ObjectProvider<Conversations> conversations) {
        return new NavItem(
                        "talks.unsorted",
                        "/received-messages",
                        "inbox",
                        37,
                        Set.of("OWNER", "ADMIN", "HEAD", "LEAD", "ANALYST"))
                .counting("/received-messages/count", new NavItem.Counter(who -> waiting(who, conversations), WAITS));
    }

    private static int waiting(SignedIn who, ObjectProvider<Conversations> conversations) {
        return who instanceof Viewer viewer ? conversations.getObject().countUnsorted(MOST_COUNTED, viewer) : 0;
    }
}
