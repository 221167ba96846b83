package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.table.Decoy;
import dev.struktura.base.table.Exportable;
import dev.struktura.base.table.Extract;
import dev.struktura.base.web.SignedIn;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ContactSheet;
import dev.struktura.clients.ContactSheets;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of deals as a file. */
@Component
class ExportedDeals implements Exportable {

    private static final int PAGE = 500;
    private static final Set<String> WORDS = Set.of("q", "process", "stage", "status", "owner", "team");

    private final DealLists lists;
    private final ContactSheets sheets;
    private final FilterInWords words;

    ExportedDeals(DealLists lists, ContactSheets sheets, FilterInWords words) {
        this.lists = lists;
        this.sheets = sheets;
        this.words = words;
    }

    @Override
    public String key() {
        return "deals";
    }

    @Override
    public Optional<Choice> choose(Map<String, String> filter, SignedIn who) {
        if (!(who instanceof Viewer viewer) || !WORDS.containsAll(filter.keySet())) {
            return Optional.empty();
        }
        Map<String, String> asked = new HashMap<>(filter);
        asked.putIfAbsent("status", "");
        ListFilter narrowed = ListFilter.of(asked);
        try {
            return Optional.of(new Chosen(narrowed, narrowed.asDealQuery(), viewer));
        } catch (IllegalArgumentException meansNothing) {
            return Optional.empty();
        }
    }

    private final class Chosen implements Choice {

        private final ListFilter filter;
        private final DealQuery query;
        private final Viewer viewer;

        Chosen(ListFilter filter, DealQuery query, Viewer viewer) {
            this.filter = filter;
            this.query = query;
            this.viewer = viewer;
        }

        @Override
        public List<Reason> inWords() {
            return words.of(filter, viewer.locale());
        }

        @Override
        public Extract extract(boolean contacts, int most) {
            List<List<String>> rows = new ArrayList<>();
            DealQuery.@Nullable After after = null;
            List<DealLists.Listed> page;
            do {
                page = lists.unnoticed(query, after, PAGE, viewer);
                rows.addAll(rows(page.stream().map(DealLists.Listed::deal).toList(), contacts));
                after = page.isEmpty() ? null : page.getLast().place();
            } while (page.size() == PAGE && rows.size() < most);
            DecoyDeals decoys = new DecoyDeals(rows, contacts);
            return new Extract(DealCells.columns(contacts), rows, newestFirst(), decoys::row);
        }

        private List<List<String>> rows(List<Deal> deals, boolean contacts) {
            Map<ClientId, ContactSheet> known =
                    contacts ? sheets.of(deals.stream().map(Deal::clientId).toList()) : Map.of();
            return deals.stream()
                    .map(deal -> contacts
                            ? DealCells.open(deal, known.getOrDefault(deal.clientId(), ContactSheet.EMPTY), viewer)
                            : DealCells.bare(deal, viewer))
                    .toList();
        }
    }

    private static Comparator<List<String>> newestFirst() {
        return Comparator.comparingLong((List<String> row) -> Long.parseLong(row.getFirst()))
                .reversed();
    }

    /** Decoys among these rows: each has a number that none of them has. */
    private static final class DecoyDeals {

        private final Set<String> taken;
        private final boolean contacts;

        DecoyDeals(List<List<String>> rows, boolean contacts) {
            this.taken = new HashSet<>(rows.stream().map(List::getFirst).toList());
            this.contacts = contacts;
        }

        List<String> row(Decoy decoy, List<String> like) {
            long number = Long.parseLong(like.getFirst());
            while (!taken.add(Long.toString(number))) {
                number++;
            }
            return DealCells.decoy(decoy, like, number, contacts);
        }
    }
}
