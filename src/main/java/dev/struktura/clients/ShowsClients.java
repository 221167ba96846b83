package dev.struktura.clients;

import java.util.List;

/** Another module with pages that show clients, too: whoever reads too many is stopped there as well. */
@FunctionalInterface
public interface ShowsClients {

    /** Patterns of what is read there, as Spring MVC takes them. */
    List<String> paths();
}
