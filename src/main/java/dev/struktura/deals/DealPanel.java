package dev.struktura.deals;

import dev.struktura.base.web.Frame;
import dev.struktura.staff.Viewer;
import gg.jte.Content;

/** A section of the deal's page, contributed by the module whose matter it is. */
public interface DealPanel {

    /** Place among the sections, from top to bottom. */
    int order();

    Content content(Deal deal, Viewer viewer, Frame frame);
}
