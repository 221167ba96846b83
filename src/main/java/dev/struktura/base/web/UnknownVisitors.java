package dev.struktura.base.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever comes in is nobody to the database until they are known. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownVisitors extends AskingFilter {

    @Override
    protected @Nullable UUID asker() {
        return null;
    }
}
