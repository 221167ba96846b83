package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.offers.ClientDoor;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.Proposal;
import dev.struktura.staff.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the client sees behind the link of a proposal; nobody signs in here. */
@Controller
@RequestMapping("/p/{token}")
class LinkPage {

    private final ClientDoor door;
    private final Staff staff;
    private final Company company;

    LinkPage(ClientDoor door, Staff staff, Company company) {
        this.door = door;
        this.staff = staff;
        this.company = company;
    }

    @GetMapping
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        keepPrivate(response);
        Optional<Proposal> proposal = door.open(token, Knocks.of(request, token));
        if (proposal.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "offers/client-gone";
        }
        model.addAttribute("view", view(proposal.get(), Objects.requireNonNull((Frame) model.getAttribute("f"))));
        return "offers/client-page";
    }

    private ClientView view(Proposal proposal, Frame frame) {
        Deal deal = door.deal(proposal);
        Optional<ClientView.Person> answers = Optional.ofNullable(deal.owner())
                .flatMap(staff::find)
                .map(employee -> new ClientView.Person(employee.name(), employee.email()));
        return new ClientView(proposal, frame, company, deal.clientName(), answers.orElse(null));
    }

    /** The file counts as opening, too: some clients get its link passed on. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean download,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepPrivate(response);
        return door.open(token, Knocks.of(request, token))
                .flatMap(door::file)
                .map(file -> answer(file, download))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(OfferFile file, boolean download) {
        boolean shown = file.kind().isShownByBrowsers() && !download;
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().type()))
                .header("Content-Disposition", disposition.toString())
                .body(file.content());
    }

    /** The address is the key: no search engine, no cache and no other site gets to know it. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
