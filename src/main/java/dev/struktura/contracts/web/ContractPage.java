package dev.struktura.contracts.web;

import dev.struktura.base.Company;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.contracts.Contract;
import dev.struktura.contracts.Contracts;
import dev.struktura.contracts.SignResult;
import dev.struktura.contracts.Signings;
import dev.struktura.offers.Signature;
import dev.struktura.staff.doors.KeyInAddress;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the client sees behind the link of a contract, and where they sign; the token in the path is the proof. */
@Controller
@RequestMapping("/c/{token}")
class ContractPage {

    private final Signings signings;
    private final Contracts contracts;
    private final Company company;

    ContractPage(Signings signings, Contracts contracts, Company company) {
        this.signings = signings;
        this.contracts = contracts;
        this.company = company;
    }

    @GetMapping
    ModelAndView page(@PathVariable String token, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return signings.behind(token)
                .map(contract -> page(contract, SigningForm.BLANK, HttpStatus.OK))
                .orElseGet(ContractPage::gone);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String token, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return signings.behind(token)
                .map(contract -> ContractForms.answer(contract.paper(), signings.content(contract)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/certificate")
    ResponseEntity<byte[]> certificate(@PathVariable String token, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return signings.behind(token)
                .flatMap(contracts::certificate)
                .map(pdf -> PdfAnswer.of("contract-signed.pdf", pdf))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What was sealed, to the letter, so that anybody can compare it with the seal. */
    @GetMapping("/record")
    ResponseEntity<byte[]> record(@PathVariable String token, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return signings.behind(token)
                .flatMap(contract -> Optional.ofNullable(contract.signing()))
                .map(signing -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", "attachment; filename=\"contract.json\"")
                        .body(signing.content().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String drawn,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        KeyInAddress.keepPrivate(response);
        SigningForm form = SigningForm.of(name, typed, drawn);
        return switch (signings.sign(token, name, Signature.of(drawn, typed), Knocks.of(request, token))) {
            case SignResult.Signed(Contract contract) -> new ModelAndView("redirect:" + contract.path());
            case SignResult.Refused(Contract contract, var place, var why) ->
                page(contract, form.refused(place, why), HttpStatus.UNPROCESSABLE_CONTENT);
            case SignResult.Unknown() -> gone();
        };
    }

    private ModelAndView page(Contract contract, SigningForm form, HttpStatus status) {
        ClientView view = new ClientView(contract, company, signings.client(contract), Knocks.isColleague(), form);
        return new ModelAndView("contracts/client-page", Map.of("view", view), status);
    }

    private static ModelAndView gone() {
        return new ModelAndView("contracts/client-gone", Map.of(), HttpStatus.NOT_FOUND);
    }
}
