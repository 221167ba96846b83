package dev.struktura.clients;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;

/** Work on a client that goes along when somebody gives the client to a person; a module above has it. */
public interface WorkOnClients {

    /** What the giver sees of it is the person's from now on. */
    void give(ClientId client, EmployeeId to, Viewer by);
}
