package dev.struktura.staff.doors;

import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What an HTTP request says about who is at the door. */
public final class Knocks {

    private Knocks() {}

    public static Knock of(HttpServletRequest request, String token) {
        String agent = header(request, "User-Agent");
        String purpose = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(name -> header(request, name))
                .collect(Collectors.joining(" "));
        return Knock.at(
                token, request.getRemoteAddr(), new Knock.Manner(request.getMethod(), purpose, agent, isColleague()));
    }

    public static boolean isColleague() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer;
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
