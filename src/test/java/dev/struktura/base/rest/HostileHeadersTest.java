package dev.struktura.base.rest;

import dev.struktura.base.rest.ApiRoutes.Route;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a stranger may send as headers, an identity above all. */
@StrukturaTest
class HostileHeadersTest extends HostileRequests {

    @Test
    void headersThatAreNonsenseBreakNothing() {
        List<String> values =
                List.of("", "x", "*", "\"", "W/\"1\"", "-1", "99999999999999999999", "q=;,;", "a".repeat(3000));
        for (String header : List.of(
                "If-Match",
                "If-None-Match",
                "Accept",
                "Accept-Language",
                "Accept-Charset",
                "Range",
                "Idempotency-Key",
                "Content-Encoding",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-HTTP-Method-Override")) {
            for (String value : values) {
                Caller odd = head.with(header, value);
                verdict.sound(header + " " + value, odd.get(samples.path(route("GET", "/deals/{id}"))));
                verdict.sound(
                        header + " " + value,
                        odd.patch(samples.path(route("PATCH", "/deals/{id}")), Map.of("title", "Т")));
                verdict.sound(header + " " + value, odd.post("/tasks", Map.of("title", "Т")));
            }
        }
    }

    @Test
    void nothingIsToldToWhoIsNobody() {
        routes.stream().filter(route -> !route.path().equals("/tokens")).forEach(route -> {
            verdict.refused(
                    route,
                    send(api.anonymous(), route, samples.path(route), sampleOrNothing(route)),
                    "unauthenticated");
            Caller forger = api.anonymous().with("Authorization", "Bearer strk_invented");
            verdict.refused(route, send(forger, route, samples.path(route), sampleOrNothing(route)), "unauthenticated");
        });
    }

    private Route route(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
