package dev.struktura.delivery.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.delivery.Project;
import dev.struktura.delivery.Projects;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section of the project on the page of a deal. */
@Component
class ProjectPanel implements DealPanel {

    private final Projects projects;
    private final Fragments fragments;

    ProjectPanel(Projects projects, Fragments fragments) {
        this.projects = projects;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        Map<String, Object> params = new HashMap<>();
        params.put("f", frame);
        Project project = projects.of(deal.id()).orElse(null);
        if (project != null) {
            params.put("project", project);
        }
        return fragments.of("delivery/panel", params);
    }
}
