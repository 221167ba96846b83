package dev.struktura.staff.web;

import dev.struktura.base.Company;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.QrPicture;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.SecondFactor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a person turns the second factor on and off. */
@Controller
@RequestMapping("/settings/second-factor")
class SecondFactorPage {

    private final SecondFactor secondFactor;
    private final Company company;

    SecondFactorPage(SecondFactor secondFactor, Company company) {
        this.secondFactor = secondFactor;
        this.company = company;
    }

    @FreshProof
    @PostMapping("/enrolments")
    String begin(Viewer viewer) {
        secondFactor.begin(viewer);
        return "redirect:/settings/second-factor";
    }

    @GetMapping
    ModelAndView show(Viewer viewer, HttpServletResponse response) {
        return secondFactor
                .begun(viewer)
                .map(key -> key(key, viewer, response))
                .orElseGet(() -> new ModelAndView(AccessView.HERE));
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletResponse response) {
        Optional<List<String>> codes = secondFactor.confirm(viewer, code);
        if (codes.isPresent()) {
            return codes(codes.get(), viewer, response);
        }
        ModelAndView again = show(viewer, response).addObject("wrong", true);
        if (secondFactor.begun(viewer).isPresent()) {
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return again;
    }

    /** Shown on the answer to this very request and never again, so it does not redirect. */
    @FreshProof
    @PostMapping("/recovery-codes")
    ModelAndView renewCodes(Viewer viewer, HttpServletResponse response) {
        List<String> codes = secondFactor.renewCodes(viewer);
        return codes.isEmpty() ? new ModelAndView(AccessView.HERE) : codes(codes, viewer, response);
    }

    @FreshProof
    @PostMapping("/end")
    String turnOff(Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        secondFactor.turnOff(viewer);
        Toast.of(f.t("access.factor.is-off")).after(redirect);
        return AccessView.HERE;
    }

    private ModelAndView key(String key, Viewer viewer, HttpServletResponse response) {
        return page("staff/second-factor", viewer, response)
                .addObject("key", key.replaceAll("(.{4})(?=.)", "$1 "))
                .addObject("qr", QrPicture.of(uri(key, viewer)));
    }

    private static ModelAndView codes(List<String> codes, Viewer viewer, HttpServletResponse response) {
        return page("staff/recovery-codes", viewer, response).addObject("codes", codes);
    }

    private static ModelAndView page(String template, Viewer viewer, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView(template).addObject("decides", PeopleRights.decides(viewer));
    }

    /** What authenticator applications read from the picture. */
    private String uri(String key, Viewer viewer) {
        return UriComponentsBuilder.newInstance()
                .scheme("otpauth")
                .host("totp")
                .pathSegment(company.name() + ":" + viewer.email())
                .queryParam("secret", key)
                .queryParam("issuer", "{issuer}")
                .build(false)
                .expand(company.name())
                .encode()
                .toUriString();
    }
}
