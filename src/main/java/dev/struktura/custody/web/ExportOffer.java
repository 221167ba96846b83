package dev.struktura.custody.web;

import dev.struktura.base.web.ListOffer;
import dev.struktura.base.web.SignedIn;
import dev.struktura.custody.ExportRights;
import dev.struktura.custody.Lists;
import dev.struktura.staff.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers a list as a file to whoever has the right. */
@Component
class ExportOffer implements ListOffer {

    private final Lists lists;
    private final ExportRights rights;

    ExportOffer(Lists lists, ExportRights rights) {
        this.lists = lists;
        this.rights = rights;
    }

    @Override
    public Optional<Link> on(String list, String query, SignedIn who) {
        return who instanceof Viewer viewer && lists.has(list) && rights.mayExport(viewer)
                ? Optional.of(new Link("custody.export", "/exports/new?list=" + list + "&" + query, "download"))
                : Optional.empty();
    }
}
