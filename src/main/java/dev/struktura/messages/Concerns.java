package dev.struktura.messages;

import dev.struktura.staff.Viewer;
import java.util.Set;
import java.util.UUID;

/** Whoever holds what messages are about says which of it is somebody's own concern. */
public interface Concerns {

    /** Subjects whose messages this person may see and send again, whoever asked for them. */
    Set<UUID> of(Viewer viewer);
}
