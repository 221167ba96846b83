package dev.struktura.clients;

import dev.struktura.base.web.Frame;
import dev.struktura.staff.Viewer;
import gg.jte.Content;

/** A section that another module contributes to a client's page, such as the client's deals. */
public interface ClientPanel {

    /** Place among the sections, ascending. */
    int order();

    Content content(Client client, Viewer viewer, Frame frame);
}
