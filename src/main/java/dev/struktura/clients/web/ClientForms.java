package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
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
