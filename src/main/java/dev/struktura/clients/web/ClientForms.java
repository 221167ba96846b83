package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.AmendResult;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Duplicate;
import dev.struktura.clients.Duplicates;
import dev.struktura.clients.NewClient;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a client and changing one; errors are shown at their fields, likely duplicates before anything is added. */
@Controller
class ClientForms {

    private final Clients clients;
    private final Amendments amendments;
    private final Duplicates duplicates;

    ClientForms(Clients clients, Amendments amendments, Duplicates duplicates) {
        this.clients = clients;
        this.amendments = amendments;
        this.duplicates = duplicates;
    }

    @GetMapping("/clients/new")
    ModelAndView blank(@AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        mustAct(viewer);
        return newForm(f, ClientForm.empty(), List.of(), List.of());
    }

    @PostMapping("/clients")
    ModelAndView add(
            @ModelAttribute ClientForm form,
            @RequestParam(defaultValue = "false") boolean anyway,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        mustAct(viewer);
        NewClient client = form.client();
        List<Violation> wrong = client.violations();
        if (!wrong.isEmpty()) {
            return refused(newForm(f, form, wrong, List.of()));
        }
        List<Duplicate> alike = anyway ? List.of() : duplicates.of(client, viewer);
        return alike.isEmpty() ? to(clients.add(client, viewer).id()) : refused(newForm(f, form, List.of(), alike));
    }

    @GetMapping("/clients/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        mustAct(viewer);
        Client client = clients.find(new ClientId(id), viewer).orElseThrow(Problem::notFound);
        return editForm(f, client, ClientForm.of(client), List.of());
    }

    @PostMapping("/clients/{id}")
    ModelAndView amend(
            @PathVariable UUID id,
            @ModelAttribute ClientForm form,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        mustAct(viewer);
        Client before = clients.find(new ClientId(id), viewer).orElseThrow(Problem::notFound);
        List<Violation> wrong = form.client().violations();
        if (!wrong.isEmpty()) {
            return refused(editForm(f, before, form, wrong));
        }
        return switch (amendments.amend(before.id(), form.client(), version, viewer)) {
            case AmendResult.Amended amended -> to(amended.client().id());
            case AmendResult.Stale stale ->
                refused(editForm(
                        f, stale.current(), form, List.of(new Violation("form", Reason.of("clients.edit.stale")))));
            case AmendResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    @PostMapping("/clients/{id}/contacts")
    String addContact(
            @PathVariable UUID id,
            @ModelAttribute ClientForm form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        mustAct(viewer);
        Client client = clients.find(new ClientId(id), viewer).orElseThrow(Problem::notFound);
        NewClient written = NewClient.named(client.name()).in(client.country()).with(form.contact());
        List<Violation> wrong = written.violations();
        if (written.contacts().isEmpty() || !wrong.isEmpty()) {
            redirect.addFlashAttribute("contactErrors", contactErrors(wrong));
            redirect.addFlashAttribute("contactForm", form);
        } else {
            amendments.addContact(client.id(), form.contact(), viewer);
            Toast.of(f.t("clients.contact.added")).after(redirect);
        }
        return "redirect:/clients/" + id + "#contacts";
    }

    private static Map<String, Reason> contactErrors(List<Violation> wrong) {
        return wrong.isEmpty() ? Map.of("contactName", Reason.of("clients.contact.empty")) : ClientForm.errors(wrong);
    }

    private static void mustAct(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("clients.problem.read-only"));
        }
    }

    private static ModelAndView newForm(Frame f, ClientForm form, List<Violation> wrong, List<Duplicate> alike) {
        return new ModelAndView("clients/new")
                .addObject("form", form)
                .addObject("errors", ClientForm.errors(wrong))
                .addObject("countries", Country.of(f))
                .addObject("duplicates", alike);
    }

    private static ModelAndView editForm(Frame f, Client client, ClientForm form, List<Violation> wrong) {
        return new ModelAndView("clients/edit")
                .addObject("client", client)
                .addObject("form", form)
                .addObject("errors", ClientForm.errors(wrong))
                .addObject("countries", Country.of(f));
    }

    private static ModelAndView refused(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private static ModelAndView to(ClientId id) {
        ModelAndView redirect = new ModelAndView("redirect:/clients/" + id);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
