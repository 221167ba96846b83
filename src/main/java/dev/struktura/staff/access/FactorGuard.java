package dev.struktura.staff.access;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads whoever owes a second factor to where it is set up, whatever they ask for. */
@Component
class FactorGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SET_UP = "/settings/access";

    /** What it takes to set one up, to prove who one is before, and to go. */
    private static final List<String> OPEN = List.of(
            SET_UP,
            "/settings/second-factor",
            "/settings/passkeys",
            "/proof",
            "/sign-in",
            "/sign-out",
            "/preferences",
            "/p/",
            "/brand/",
            "/c/",
            "/i/",
            "/survey/",
            "/unsubscribe/",
            "/calendar/",
            "/error");

    private final FactorDemands demands;

    FactorGuard(FactorDemands demands) {
        this.demands = demands;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod) || isOpen(request.getRequestURI()) || !owesOne()) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw Problem.of(Problem.Kind.SECOND_FACTOR_REQUIRED, Reason.of("problem.second-factor-required"));
        }
        boolean part = request.getHeader("HX-Request") != null;
        response.setHeader(part ? "HX-Redirect" : HttpHeaders.LOCATION, SET_UP);
        response.setStatus(part ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_SEE_OTHER);
        return false;
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    private boolean owesOne() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Viewer viewer && demands.bars(viewer.id(), viewer.role());
    }
}
