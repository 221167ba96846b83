package dev.struktura.clients.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Readings;
import dev.struktura.clients.ShowsClients;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before every page, fragment and route that shows clients: notes what was opened, and lets nobody copy the base. */
@Component
class ReadingGuard implements HandlerInterceptor, WebMvcConfigurer {

    /** Reading is counted by quarters of an hour, so this is when there may be room again. */
    private static final Duration WAIT = Duration.ofMinutes(15);

    private final Readings readings;
    private final ObjectProvider<ShowsClients> others;

    ReadingGuard(Readings readings, ObjectProvider<ShowsClients> others) {
        this.readings = readings;
        this.others = others;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/clients/**", "/contact-points/**", "/search", "/api/v1/clients/**")
                .addPathPatterns("/api/v1/contact-points/**");
        registry.addInterceptor(new Elsewhere())
                .addPathPatterns(
                        others.stream().flatMap(other -> other.paths().stream()).toList());
    }

    /** Where other modules show clients: what is done there goes on, and whoever sees everything reads on. */
    private final class Elsewhere implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getMethod().equals("GET")) {
                viewer().filter(viewer -> !viewer.seesEverything()).ifPresent(viewer -> stop(viewer, response));
            }
            return true;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        viewer().ifPresent(viewer -> stop(viewer, response));
        return true;
    }

    private void stop(Viewer viewer, HttpServletResponse response) {
        readings.stop(viewer).ifPresent(why -> {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WAIT.toSeconds()));
            throw Problem.of(Problem.Kind.TOO_MANY_REQUESTS, why, Map.of("retryAfter", WAIT.toSeconds()));
        });
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() < 400) {
            client(request).ifPresent(id -> viewer().ifPresent(who -> readings.opened(id, who)));
        }
    }

    private static Optional<Viewer> viewer() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    private static Optional<ClientId> client(HttpServletRequest request) {
        return request.getRequestURI().contains("/clients/")
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> path
                        && path.get("id") instanceof String id
                ? Optional.of(ClientId.of(id))
                : Optional.empty();
    }
}
