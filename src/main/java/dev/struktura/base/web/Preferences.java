package dev.struktura.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme of this device, kept in cookies so that the server renders them right at once. */
@Controller
class Preferences {

    @PostMapping("/preferences/language")
    ResponseEntity<Void> language(@RequestParam String to, @RequestParam String back, HttpServletRequest request) {
        return keep(ReaderLocale.COOKIE, Texts.supported(Locale.of(to)).getLanguage(), back, request);
    }

    @PostMapping("/preferences/theme")
    ResponseEntity<Void> theme(@RequestParam String to, @RequestParam String back, HttpServletRequest request) {
        return keep(Frames.THEME_COOKIE, to.equals("dark") ? "dark" : "light", back, request);
    }

    private static ResponseEntity<Void> keep(String name, String value, String back, HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orHome(back))
                .build();
    }
}
