package dev.struktura.offers.web;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.offers.Acceptance;
import dev.struktura.offers.ClientDoor;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalPress;
import dev.struktura.staff.doors.KeyInAddress;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the client sees behind the link of a proposal; nobody signs in here. */
@Controller
@RequestMapping("/p/{token}")
class LinkPage {

    private final ClientDoor door;
    private final ClientViews views;
    private final ProposalPress press;

    LinkPage(ClientDoor door, ClientViews views, ProposalPress press) {
        this.door = door;
        this.views = views;
        this.press = press;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        KeyInAddress.keepPrivate(response);
        Optional<Proposal> proposal = door.open(token, Knocks.of(request, token));
        if (proposal.isEmpty()) {
            boolean ended = door.hasEnded(token);
            response.setStatus((ended ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("ended", ended);
            return "offers/client-gone";
        }
        model.addAttribute("view", views.of(proposal.get(), f, ClientForm.BLANK));
        return "offers/client-page";
    }

    /** What the proposal comes to with these options. */
    @GetMapping("/total")
    String total(
            @PathVariable String token,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        KeyInAddress.keepPrivate(response);
        ClientForm form = ClientForm.choosing(ClientForm.choice(request));
        return door.look(token)
                .map(proposal -> {
                    model.addAttribute("view", views.of(proposal, f, form));
                    return "offers/client-total";
                })
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.NOT_FOUND.value());
                    model.addAttribute("ended", false);
                    return "offers/client-gone";
                });
    }

    /** The file counts as opening, too: some clients get its link passed on. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean download,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return door.open(token, Knocks.of(request, token))
                .flatMap(door::file)
                .map(file -> answer(file, download))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** A proposal of positions on paper; keeping it is reading it. */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String token,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return door.open(token, Knocks.of(request, token))
                .filter(proposal -> proposal.file() == null)
                .map(proposal -> PdfAnswer.of(
                        ProposalPress.fileName(proposal), press.print(proposal, door.deal(proposal), f.locale())))
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

    /** What was sealed, to the letter, so that anybody can compare it with the seal. */
    @GetMapping("/acceptance")
    ResponseEntity<byte[]> acceptance(@PathVariable String token, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return door.look(token)
                .flatMap(proposal -> Optional.ofNullable(proposal.acceptance()))
                .map(LinkPage::sealed)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> sealed(Acceptance acceptance) {
        String name = "acceptance-" + acceptance.agreed().proposal() + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(acceptance.content().getBytes(StandardCharsets.UTF_8));
    }
}
