package dev.struktura.deals.web;

import dev.struktura.base.web.SearchHit;
import dev.struktura.base.web.SearchSource;
import dev.struktura.base.web.SignedIn;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds deals by number, title and client for the global search. */
@Component
@Order(10)
class DealSearch implements SearchSource {

    private final DealLists lists;

    DealSearch(DealLists lists) {
        this.lists = lists;
    }

    @Override
    public List<SearchHit> search(String words, SignedIn who, int limit) {
        if (!(who instanceof Viewer viewer)) {
            return List.of();
        }
        DealQuery query = new DealQuery(null, null, null, null, null, words, List.of(), DealQuery.Sort.ACTED_LAST);
        return lists.page(query, null, limit, viewer).stream()
                .map(listed -> hit(listed.deal()))
                .toList();
    }

    private static SearchHit hit(Deal deal) {
        String stage = deal.stage().name().in(LocaleContextHolder.getLocale());
        return new SearchHit(
                "deals.list",
                deal.title().equals(deal.clientName()) ? deal.clientName() : deal.clientName() + " · " + deal.title(),
                "№ " + deal.number() + " · " + stage,
                "/deals/" + deal.id(),
                "deal");
    }
}
