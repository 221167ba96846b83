package dev.struktura.staff.access;

import dev.struktura.staff.AccountListener;
import dev.struktura.staff.AccountNews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes news on to whoever listens; those above are looked up late, for they stand on this module. */
@Component
class Herald {

    private final ObjectProvider<AccountListener> listeners;

    Herald(ObjectProvider<AccountListener> listeners) {
        this.listeners = listeners;
    }

    void tell(AccountNews news) {
        listeners.orderedStream().forEach(listener -> listener.happened(news));
    }
}
