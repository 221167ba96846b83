package dev.struktura.handoffs;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A deal that came back may stay whose it is: then nothing more is asked of the return. */
@Component
public class Keeping {

    /** The outcome of the task to mend what came back. */
    static final String KEPT = "keep";

    private final Deals deals;
    private final Tasks tasks;

    Keeping(Deals deals, Tasks tasks) {
        this.deals = deals;
        this.tasks = tasks;
    }

    /** Whether a deal came back and it is still open what becomes of it. */
    public boolean isOpen(DealId deal) {
        return tasks.about(deal.value()).stream().anyMatch(task -> task.isOpen() && News.TO_MEND.equals(task.rule()));
    }

    @Transactional
    public void keep(DealId deal, @Nullable String note, Viewer viewer) {
        Map<String, Object> said = note == null ? Map.of() : Map.of("text", note);
        deals.happened(deal, "handoff-kept", said, viewer);
        tasks.settle(deal.value(), News.TO_MEND, KEPT, viewer.id());
    }
}
