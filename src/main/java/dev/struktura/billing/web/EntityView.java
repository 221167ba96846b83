package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.EntityForm;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one legal entity, as several controllers answer with it. */
@Component
class EntityView {

    private final Entities entities;

    EntityView(Entities entities) {
        this.entities = entities;
    }

    static void requireKeeps(Viewer viewer) {
        if (!Entities.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("billing.entity.not-yours"));
        }
    }

    static ModelAndView doubts(List<Violation> doubts) {
        return new ModelAndView("billing/doubts").addObject("doubts", doubts);
    }

    LegalEntity found(EntityId id, Viewer viewer) {
        requireKeeps(viewer);
        return entities.find(id).orElseThrow(Problem::notFound);
    }

    /** @param before null for a new one */
    ModelAndView of(@Nullable LegalEntity before, EntityForm form) {
        return page(before, form, Map.of());
    }

    /** The page with what was entered and what is wrong with it. */
    ModelAndView refused(@Nullable LegalEntity before, EntityForm form, Map<String, Reason> errors) {
        ModelAndView page = page(before, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(@Nullable LegalEntity before, EntityForm form, Map<String, Reason> errors) {
        return new ModelAndView("billing/entity")
                .addObject("before", before)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
