package dev.struktura.staff.access;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.FreshProof;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stops at {@link FreshProof} whoever has not proved who they are lately. A page is sent to the proof by a redirect that keeps
 * method and body, and comes back the same way, so that nothing entered is lost and nothing of it is kept here.
 */
@Component
class FreshProofGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final Proofs proofs;

    FreshProofGuard(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean guarded = handler instanceof HandlerMethod method && method.hasMethodAnnotation(FreshProof.class);
        if (!guarded || proofs.isFresh(request)) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw Problem.of(Problem.Kind.FRESH_PROOF_REQUIRED, Reason.of("problem.fresh-proof-required"));
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/proof");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        response.setHeader(HttpHeaders.LOCATION, "/proof?wish=" + wish(request));
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        return false;
    }

    /** The query of a form is among its fields already. */
    private static String wish(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        String path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
