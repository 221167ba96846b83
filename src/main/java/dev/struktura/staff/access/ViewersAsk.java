package dev.struktura.staff.access;

import dev.struktura.base.web.AskingFilter;
import dev.struktura.staff.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** From here on it is the signed-in person who asks the database. */
class ViewersAsk extends AskingFilter {

    @Override
    protected @Nullable UUID asker() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? viewer.id().value()
                : null;
    }
}
