package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ClientPanel;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Duplicates;
import dev.struktura.clients.Entrusting;
import dev.struktura.clients.Merges;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One client: facts, contacts, what other modules know, duplicates and what happened. */
@Controller
class ClientPage {

    private final Clients clients;
    private final Amendments amendments;
    private final Duplicates duplicates;
    private final Merges merges;
    private final Entrusting entrusting;
    private final Structure structure;
    private final Journal journal;
    private final ObjectProvider<ClientPanel> panels;

    ClientPage(
            Clients clients,
            Amendments amendments,
            Duplicates duplicates,
            Merges merges,
            Entrusting entrusting,
            Structure structure,
            Journal journal,
            ObjectProvider<ClientPanel> panels) {
        this.clients = clients;
        this.amendments = amendments;
        this.duplicates = duplicates;
        this.merges = merges;
        this.entrusting = entrusting;
        this.structure = structure;
        this.journal = journal;
        this.panels = panels;
    }

    @GetMapping("/clients/{id}")
    String client(
            @PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f, Model model) {
        Client client = seen(id, viewer);
        if (!client.id().value().equals(id)) {
            return "redirect:/clients/" + client.id();
        }
        model.addAttribute("client", client);
        model.addAttribute("team", teamName(client.team()));
        model.addAttribute("merges", merges.into(client.id()));
        model.addAttribute("panels", panelsOf(client, viewer, f));
        model.addAttribute(
                "timeline",
                TimelineLine.of(new JournalEntry.Subject("client", client.id().value()), journal, f));
        model.addAttribute("mayAct", viewer.mayAct());
        model.addAttribute("mayEntrust", entrusting.may(client, viewer));
        return "clients/client";
    }

    @PostMapping("/clients/{id}/contacts")
    String addContact(
            @PathVariable UUID id,
            @ModelAttribute ClientForm form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            Model model,
            HttpServletResponse response) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("clients.problem.read-only"));
        }
        Client client = seen(id, viewer);
        Map<String, Reason> errors = form.contactErrors(client);
        if (errors.isEmpty()) {
            amendments.addContact(client.id(), form.contact(), viewer);
            return "redirect:/clients/" + client.id() + "#contacts";
        }
        response.setStatus(422);
        model.addAttribute("contactErrors", errors);
        model.addAttribute("contactForm", form);
        return client(client.id().value(), viewer, f, model);
    }

    /** How to reach the client, for the pages where somebody is about to. */
    @GetMapping("/clients/{id}/reach")
    String reach(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("client", seen(id, viewer));
        model.addAttribute("mayAct", viewer.mayAct());
        return "clients/reach";
    }

    /** Loaded after the page: comparing with a million names may take a moment. */
    @GetMapping("/clients/{id}/duplicates")
    String duplicates(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        Client client = seen(id, viewer);
        model.addAttribute("client", client);
        model.addAttribute("duplicates", duplicates.of(client, viewer));
        model.addAttribute("mayAct", viewer.mayAct());
        return "clients/duplicates";
    }

    private Client seen(UUID id, Viewer viewer) {
        return clients.find(new ClientId(id), viewer).orElseThrow(Problem::notFound);
    }

    private @Nullable String teamName(@Nullable TeamId team) {
        return team == null ? null : structure.find(team).map(Team::name).orElse(null);
    }

    private List<Content> panelsOf(Client client, Viewer viewer, Frame f) {
        return panels.stream()
                .sorted(Comparator.comparingInt(ClientPanel::order))
                .map(panel -> panel.content(client, viewer, f))
                .toList();
    }
}
