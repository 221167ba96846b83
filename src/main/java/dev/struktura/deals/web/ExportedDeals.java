package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.table.Decoy;
import dev.struktura.base.table.Exportable;
import dev.struktura.base.table.Extract;
import dev.struktura.base.web.SignedIn;
import dev.struktura.base.web.Texts;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ContactSheet;
import dev.struktura.clients.ContactSheets;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.FieldFilter;
import dev.struktura.deals.FieldFilters;
import dev.struktura.process.Field;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of deals as a file. */
@Component
class ExportedDeals implements Exportable {

    private static final int PAGE = 500;
    private static final Set<String> WORDS = Set.of("q", "process", "stage", "status", "owner", "team");

    private final DealLists lists;
    private final FieldFilters filters;
    private final ContactSheets sheets;
    private final FilterInWords words;
    private final FieldCells cells;
    private final Texts texts;

    ExportedDeals(
            DealLists lists,
            FieldFilters filters,
            ContactSheets sheets,
            FilterInWords words,
            FieldCells cells,
            Texts texts) {
        this.lists = lists;
        this.filters = filters;
        this.sheets = sheets;
        this.words = words;
        this.cells = cells;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "deals";
    }

    @Override
    public Optional<Choice> choose(Map<String, String> filter, SignedIn who) {
        if (!(who instanceof Viewer viewer) || !filter.keySet().stream().allMatch(ExportedDeals::isWord)) {
            return Optional.empty();
        }
        Map<String, String> asked = new HashMap<>(filter);
        asked.putIfAbsent("status", "");
        ListFilter narrowed = ListFilter.of(asked);
        List<Violation> wrong = new ArrayList<>();
        List<FieldFilter> byFields = filters.read(narrowed.fields(), narrowed.process(), wrong);
        try {
            return wrong.isEmpty()
                    ? Optional.of(new Chosen(narrowed, narrowed.asDealQuery(byFields), viewer))
                    : Optional.empty();
        } catch (IllegalArgumentException meansNothing) {
            return Optional.empty();
        }
    }

    private static boolean isWord(String name) {
        return WORDS.contains(name) || name.startsWith(FieldFilters.PREFIX);
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
            return words.of(filter, query.fields(), viewer.locale());
        }

        @Override
        public Extract extract(boolean contacts, int most) {
            List<Field> fields = cells.columns(filter.process());
            List<List<String>> rows = new ArrayList<>();
            DealQuery.@Nullable After after = null;
            List<DealLists.Listed> page;
            do {
                page = lists.unnoticed(query, after, PAGE, viewer);
                rows.addAll(rows(page.stream().map(DealLists.Listed::deal).toList(), fields, contacts));
                after = page.isEmpty() ? null : page.getLast().place();
            } while (page.size() == PAGE && rows.size() < most);
            DecoyDeals decoys = new DecoyDeals(rows, fields, contacts);
            return new Extract(headings(fields, contacts), rows, newestFirst(), decoys::row);
        }

        private List<String> headings(List<Field> fields, boolean contacts) {
            Stream<String> facts = Stream.concat(
                    words(DealCells.FACTS),
                    fields.stream().map(field -> field.name().in(viewer.locale())));
            return (contacts ? Stream.concat(facts, words(DealCells.CONTACTS)) : facts).toList();
        }

        private Stream<String> words(List<String> keys) {
            return keys.stream().map(key -> texts.t(viewer.locale(), key));
        }

        private List<List<String>> rows(List<Deal> deals, List<Field> fields, boolean contacts) {
            Map<ClientId, ContactSheet> known =
                    contacts ? sheets.of(deals.stream().map(Deal::clientId).toList()) : Map.of();
            Iterator<List<String>> held =
                    cells.rows(deals, fields, viewer.locale()).iterator();
            return deals.stream()
                    .map(deal -> {
                        Stream<String> facts =
                                Stream.concat(DealCells.bare(deal, viewer).stream(), held.next().stream());
                        ContactSheet sheet = known.getOrDefault(deal.clientId(), ContactSheet.EMPTY);
                        return (contacts ? Stream.concat(facts, DealCells.contacts(sheet)) : facts).toList();
                    })
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
        private final List<Field> fields;
        private final boolean contacts;

        DecoyDeals(List<List<String>> rows, List<Field> fields, boolean contacts) {
            this.taken = new HashSet<>(rows.stream().map(List::getFirst).toList());
            this.fields = fields;
            this.contacts = contacts;
        }

        List<String> row(Decoy decoy, List<String> like) {
            long number = Long.parseLong(like.getFirst());
            while (!taken.add(Long.toString(number))) {
                number++;
            }
            return DealCells.decoy(decoy, like, number, fields, contacts);
        }
    }
}
