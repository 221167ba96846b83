package dev.struktura.base.rest;

import dev.struktura.base.rest.ApiRoutes.Route;
import dev.struktura.testing.Answer;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a stranger may write into the first line of a request: methods, paths, identities, queries. */
@StrukturaTest
class HostileAddressesTest extends HostileRequests {

    /** Parameters of the contract that the description leaves to the words of its routes. */
    private static final List<String> FILTERS = List.of(
            "stage", "status", "owner", "team", "process", "q", "sort", "assignee", "state", "priority", "deal");

    /** Never ends by itself. */
    private static final String STREAM = "/live";

    @Test
    void anotherMethodIsNotAllowed() {
        Map<String, Set<String>> methods = new TreeMap<>();
        routes.forEach(route ->
                methods.computeIfAbsent(route.path(), path -> new TreeSet<>()).add(route.method()));
        routes.stream().filter(route -> !route.path().equals(STREAM)).forEach(route -> {
            String path = samples.path(route);
            for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "POST")) {
                if (!methods.getOrDefault(route.path(), Set.of()).contains(method)) {
                    verdict.refused(method + " " + route.path(), head.send(method, path, "{}"), "method-not-allowed");
                }
            }
        });
    }

    @Test
    void anIdentityThatIsNoneIsTheIdentityOfNothing() {
        List<String> none = List.of(
                "1",
                "-1",
                "not-a-uuid",
                "%F0%9F%98%80",
                "a".repeat(3000),
                "%27%20or%201=1",
                "null",
                "0-0-0-0-0",
                "00000000-0000-0000-0000-000000000000",
                "%FF%FE",
                "%C0%80",
                "{}".replace("{", "%7B").replace("}", "%7D"));
        routes.stream()
                .filter(Samples::hasVariable)
                .filter(route ->
                        !route.path().startsWith("/processes") || route.path().contains("{id}"))
                .forEach(route -> none.forEach(id -> {
                    Answer answer = send(route, Samples.filled(route, id), sampleOrNothing(route));
                    verdict.refused(route + " of " + id, answer);
                    if (answer.status() != 404 && answer.status() != 400 && answer.status() != 415) {
                        verdict.complain(route + " of " + id, answer, "neither unknown nor invalid");
                    }
                }));
    }

    @Test
    void versionsOfProcessesThatAreNoneAreUnknown() {
        for (String path : List.of(
                "nobody/versions/1",
                "techflow/versions/99",
                "techflow/versions/-1",
                "techflow/versions/x",
                "techflow/versions/99999999999999999999",
                "%FF/versions/1")) {
            verdict.refused(path, head.get("/processes/" + path));
        }
    }

    @Test
    void limitsAndCursorsThatAreNoneAreInvalid() {
        List<String> limits =
                List.of("0", "-1", "201", "abc", "1e2", "99999999999999999999", "", "%20", "1.5", "%D9%A1");
        List<String> cursors =
                List.of("x", "", "AAAA", "____", "a".repeat(5000), "%F0%9F%98%80", "bm9uc2Vuc2U", "bm9uZSAwMDA");
        lists().forEach(route -> {
            limits.forEach(limit -> verdict.refused(
                    route + " limit " + limit, allowed(route).get(samples.path(route) + "?limit=" + limit), "invalid"));
            cursors.forEach(cursor -> verdict.refused(
                    route + " cursor " + cursor,
                    allowed(route).get(samples.path(route) + "?cursor=" + cursor),
                    "invalid"));
        });
    }

    @Test
    void filtersThatFitNothingBreakNothing() {
        List<String> values = List.of(
                "",
                "x",
                "-1",
                "%F0%9F%98%80",
                "%FF",
                "%01",
                "%25%27--",
                "a".repeat(3000),
                "00000000-0000-0000-0000-000000000000",
                "99999999999999999999");
        routes.stream()
                .filter(route -> route.method().equals("GET") && !route.query().isEmpty())
                .forEach(route -> parameters(route).forEach(name -> {
                    String path = samples.path(route) + "?" + name + "=";
                    values.forEach(value -> verdict.sound(
                            route + " " + name + " " + value, allowed(route).get(path + value)));
                    verdict.refused(route + " " + name + " NUL", allowed(route).get(path + "a%00b"), "invalid");
                }));
    }

    @Test
    void routesThatAreNoneAreUnknown() {
        for (String path :
                List.of("/nobody", "/deals/", "/deals//x", "/deals/..%2f..%2fetc", "/deals;x=1", "/%2e%2e", "")) {
            verdict.refused(path, head.get(path));
        }
    }

    private List<Route> lists() {
        return routes.stream().filter(route -> route.query().contains("cursor")).toList();
    }

    private static List<String> parameters(Route route) {
        boolean takesAnyName = route.query().contains("filter") || route.query().contains("query");
        return takesAnyName ? FILTERS : route.query();
    }
}
