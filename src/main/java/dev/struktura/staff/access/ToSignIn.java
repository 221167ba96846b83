package dev.struktura.staff.access;

import dev.struktura.base.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a visitor to the sign-in page, which brings them back to where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in" + page(request.getHeader("HX-Current-URL")));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setHeader(HttpHeaders.LOCATION, "/sign-in" + next(request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    private static String next(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? next(request.getRequestURI(), request.getQueryString()) : "";
    }

    /** The page that asked for a fragment, as htmx tells it. */
    private static String page(@Nullable String url) {
        try {
            URI page = new URI(url == null ? "" : url);
            return next(String.valueOf(page.getRawPath()), page.getRawQuery());
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    private static String next(String path, @Nullable String query) {
        String wanted = query == null ? path : path + "?" + query;
        return LocalPath.orHome(wanted).equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
