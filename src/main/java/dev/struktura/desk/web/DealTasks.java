package dev.struktura.desk.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks of a deal on its page. */
@Component
class DealTasks implements DealPanel {

    private final Tasks tasks;
    private final TaskLines lines;
    private final Fragments fragments;

    DealTasks(Tasks tasks, TaskLines lines, Fragments fragments) {
        this.tasks = tasks;
        this.lines = lines;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        return fragments.of(
                "desk/deal-tasks",
                Map.of(
                        "f", frame,
                        "deal", deal.id().toString(),
                        "lines", lines.of(tasks.about(deal.id().value()), viewer),
                        "mayAct", viewer.mayAct()));
    }
}
