package dev.struktura.clients;

import dev.struktura.staff.Viewer;

/** Work of another module with a client, which lets whoever does it see the client. */
public interface ClientWork {

    /** Whether there is work with this client at present that the viewer sees. */
    boolean isSeenBy(ClientId client, Viewer viewer);
}
