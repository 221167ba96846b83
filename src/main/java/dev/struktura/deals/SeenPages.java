package dev.struktura.deals;

import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what hangs on deals until there is a page of what this person may see. */
@Component
public class SeenPages {

    private static final int BATCH = 200;

    private final Deals deals;

    SeenPages(Deals deals) {
        this.deals = deals;
    }

    /** Reads rows in their order, from the first or after one. */
    public interface Source<T> {
        List<T> read(@Nullable T after, int limit);
    }

    /**
     * The first of the rows, in their order, whose deals the viewer may see.
     *
     * @param limit how many at most
     */
    public <T> List<T> read(Source<T> source, Function<T, DealId> deal, int limit, Viewer viewer) {
        if (viewer.seesEverything()) {
            return source.read(null, limit);
        }
        List<T> seen = new ArrayList<>();
        T last = null;
        List<T> batch;
        do {
            batch = source.read(last, BATCH);
            seen.addAll(seen(batch, deal, viewer));
            last = batch.isEmpty() ? last : batch.getLast();
        } while (batch.size() == BATCH && seen.size() < limit);
        return List.copyOf(seen.subList(0, Math.min(limit, seen.size())));
    }

    private <T> List<T> seen(List<T> batch, Function<T, DealId> deal, Viewer viewer) {
        Set<DealId> wanted = batch.stream().map(deal).collect(Collectors.toSet());
        Set<DealId> visible = deals.byIds(wanted).stream()
                .filter(one -> deals.sees(viewer, one))
                .map(Deal::id)
                .collect(Collectors.toSet());
        return batch.stream().filter(one -> visible.contains(deal.apply(one))).toList();
    }
}
