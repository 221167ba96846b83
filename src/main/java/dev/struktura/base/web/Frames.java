package dev.struktura.base.web;

import dev.struktura.base.Company;
import dev.struktura.base.time.AdjustableClock;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Draws the frame of the page that a request asks for. */
@Component
public class Frames {

    static final String THEME_COOKIE = "theme";
    static final String FLASH = "toast";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Texts texts;
    private final Company company;
    private final Clock clock;
    private final ObjectProvider<NavItem> navigation;
    private final boolean clockAdjustable;

    Frames(Texts texts, Company company, Clock clock, ObjectProvider<NavItem> navigation) {
        this.texts = texts;
        this.company = company;
        this.clock = clock;
        this.navigation = navigation;
        this.clockAdjustable = clock instanceof AdjustableClock;
    }

    public Frame of(HttpServletRequest request) {
        return of(RequestContextUtils.getLocale(request), request);
    }

    /** For somebody whose language we know: in the one chosen on this device, else in theirs. */
    public Frame ofReader(Locale theirs, HttpServletRequest request) {
        return of(ReaderLocale.cookie(request).orElse(theirs), request);
    }

    private Frame of(Locale locale, HttpServletRequest request) {
        SignedIn who = signedIn();
        ZoneId zone = who == null ? company.zone() : who.zone();
        Frame.Reader reader = new Frame.Reader(Texts.supported(locale), zone, theme(request));
        return new Frame(texts, reader, visit(request), who, who == null ? List.of() : navigationOf(who));
    }

    /** Whoever is signed in on this thread. */
    static @Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who ? who : null;
    }

    List<NavItem> navigationOf(SignedIn who) {
        return navigation.stream()
                .filter(item -> item.isFor(who))
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
    }

    private Frame.Visit visit(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Frame.Visit(
                request.getRequestURI(),
                query == null ? "" : query,
                "true".equals(request.getHeader("HX-Request")),
                csrf(request),
                flash(request),
                request.getHeader("HX-Current-URL"),
                clock.instant(),
                clockAdjustable);
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "";
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static @Nullable String flash(HttpServletRequest request) {
        Map<String, ?> left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(FLASH) instanceof String words ? words : null;
    }
}
