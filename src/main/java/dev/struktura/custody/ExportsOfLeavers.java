package dev.struktura.custody;

import static java.util.stream.Collectors.toMap;

import dev.struktura.staff.DepartureReport;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Legacy;
import dev.struktura.staff.Peers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a leaver took out in the days before, and what they may fetch no more. */
@Component
@Order(9)
class ExportsOfLeavers implements Legacy {

    private final ExportTable exports;
    private final Contents contents;
    private final RightTable rights;
    private final Peers peers;

    ExportsOfLeavers(ExportTable exports, Contents contents, RightTable rights, Peers peers) {
        this.exports = exports;
        this.contents = contents;
        this.rights = rights;
        this.peers = peers;
    }

    @Override
    public List<Passed> count(Leaving leaving) {
        var fetched = exports.fetchedSince(leaving.at().minus(DepartureReport.LOOK_BACK)).stream()
                .collect(toMap(ExportTable.FetchedBy::person, ExportTable.FetchedBy::exports));
        return List.of(peers.compared("exports", fetched, leaving));
    }

    @Override
    public List<Passed> pass(Leaving leaving) {
        List<ExportId> open = exports.openOf(leaving.person().id());
        open.forEach(id -> {
            exports.end(id);
            contents.erase(id);
        });
        boolean had = rights.remove(leaving.person().id());
        return had || !open.isEmpty() ? List.of(new Passed.Revoked("export-files", open.size())) : List.of();
    }
}
