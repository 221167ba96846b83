package dev.struktura.structure.web;

import dev.struktura.base.web.Frame;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Template;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What each template would make of the people who are here. */
@Component
class TemplateSketches {

    private final Designs designs;

    TemplateSketches(Designs designs) {
        this.designs = designs;
    }

    List<TemplateSketch> of(Frame f) {
        List<EmployeeId> people = designs.usualPeople();
        return Arrays.stream(Template.values())
                .map(template -> new TemplateSketch(
                        template,
                        DesignViews.inFlow(
                                designs.sketch(template, people, "", f.locale()).teams())))
                .toList();
    }
}
