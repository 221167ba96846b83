package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.messages.ClientClocks;
import dev.struktura.messages.Wish;
import dev.struktura.messages.Wishes;
import dev.struktura.staff.Viewer;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether and when a client may be written to. */
@Controller
@RequestMapping("/clients/{id}/wishes")
class ClientWishesPage {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Wishes wishes;
    private final ClientClocks clocks;

    ClientWishesPage(Clients clients, Wishes wishes, ClientClocks clocks) {
        this.clients = clients;
        this.wishes = wishes;
        this.clocks = clocks;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClientId id, Viewer viewer) {
        Client client = found(id, viewer);
        return new ModelAndView("deals/wishes")
                .addObject("client", client)
                .addObject("wishes", wishes.of(client.id().value()))
                .addObject(
                        "zone",
                        clocks.own(client.id().value()).map(ZoneId::getId).orElse(""))
                .addObject(
                        "zones",
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone ->
                                        zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.+"))
                                .sorted()
                                .toList())
                .addObject("mayAct", viewer.mayAct())
                .addObject("leads", viewer.leads());
    }

    @PostMapping
    String add(
            @PathVariable ClientId id,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam(defaultValue = "false") boolean marketing,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Client client = acting(id, viewer);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("messages.wishes.invalid.reason", LONGEST_REASON));
        }
        wishes.add(
                new Wish.Said(
                        consent ? Wish.Stance.CONSENT : Wish.Stance.OBJECTION,
                        consent || marketing ? Wish.Extent.MARKETING : Wish.Extent.ALL,
                        null,
                        client.id().value(),
                        null,
                        reason.strip(),
                        Wish.Source.BY_HAND),
                viewer);
        return back(client, "deals.wishes.noted", f, redirect);
    }

    @PostMapping("/{wish}/end")
    String end(
            @PathVariable ClientId id,
            @PathVariable Wish.Id wish,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Client client = acting(id, viewer);
        if (!viewer.leads()) {
            throw Problem.forbidden(Reason.of("deals.wishes.leads-only"));
        }
        Wish ended = wishes.find(wish)
                .filter(one -> client.id().value().equals(one.client()))
                .orElseThrow(Problem::notFound);
        wishes.end(ended.id(), viewer);
        return back(client, "deals.wishes.ended", f, redirect);
    }

    @PostMapping("/zone")
    String zone(
            @PathVariable ClientId id,
            @RequestParam(defaultValue = "") String zone,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Client client = acting(id, viewer);
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid("zone", Reason.of("deals.wishes.invalid.zone"));
        }
        clocks.set(client.id().value(), zone.isEmpty() ? null : ZoneId.of(zone));
        return back(client, "deals.wishes.zone-set", f, redirect);
    }

    private Client found(ClientId id, Viewer viewer) {
        return clients.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private Client acting(ClientId id, Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
        return found(id, viewer);
    }

    private static String back(Client client, String words, Frame f, RedirectAttributes redirect) {
        Toast.of(f.t(words)).after(redirect);
        return "redirect:/clients/" + client.id() + "/wishes";
    }
}
