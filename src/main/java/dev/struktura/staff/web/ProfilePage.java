package dev.struktura.staff.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Employee;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.People;
import dev.struktura.staff.PeopleResult;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.PersonForm;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people see and change of themselves. */
@Controller
@RequestMapping("/settings")
class ProfilePage {

    private static final String HERE = "redirect:/settings";

    private final Staff staff;
    private final People people;

    ProfilePage(Staff staff, People people) {
        this.staff = staff;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return new ModelAndView("staff/profile")
                .addObject("self", self(viewer))
                .addObject("decides", PeopleRights.decides(viewer));
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String locale, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        Employee self = self(viewer);
        PersonForm form = new PersonForm(null, null, null, locale, null, null, null, null, null);
        NewEmployee wanted = switch (form.over(self)) {
            case PersonForm.Read.Person(NewEmployee person) -> person;
            case PersonForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
        if (people.speak(self, wanted, viewer) instanceof PeopleResult.Done) {
            Toast.of(f.t("staff.saved")).after(redirect);
        }
        return HERE;
    }

    private Employee self(Viewer viewer) {
        return staff.find(viewer.id()).orElseThrow(Problem::notFound);
    }
}
