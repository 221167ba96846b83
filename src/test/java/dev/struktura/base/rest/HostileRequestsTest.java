package dev.struktura.base.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.rest.ApiRoutes.Route;
import dev.struktura.base.rest.Bodies.Place;
import dev.struktura.base.rest.Bodies.Shape;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route that the description of the API names, with everything that a stranger may send it. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    /** Parameters of the contract that the description leaves to the words of its routes. */
    private static final List<String> FILTERS = List.of(
            "stage", "status", "owner", "team", "process", "q", "sort", "assignee", "state", "priority", "deal");

    /** Never ends by itself. */
    private static final String STREAM = "/live";

    private static final Map<Shape, List<String>> OF_ANOTHER_TYPE = Map.of(
            Shape.TEXT, List.of("{}", "[]", "7", "1e400", "9".repeat(90), "true"),
            Shape.OBJECT, List.of("[]", "\"text\"", "7", "false"),
            Shape.LIST, List.of("{}", "\"text\"", "7", "true"));

    private static final List<String> NO_TEXT_TO_KEEP = List.of("\"a\\u0000b\"", "\"\\u0000\"", "\"\\ud800\"");

    private static final List<String> ODD = List.of(
            "null",
            "\"\"",
            "\"\\u0001\\u001b[31m\\u007f\\u202e\"",
            "\"\\ud83d\\ude00 \\u0130\\u0131\\uffff\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"'; drop table deals.deal; --\"",
            "\"" + "9".repeat(60) + ".99\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"PT99999999999999H\"",
            "\"00000000-0000-0000-0000-000000000000\"");

    @Autowired
    Api api;

    private final Verdict verdict = new Verdict();
    private Caller head;
    private ApiRoutes description;
    private Samples samples;
    private List<Route> routes;

    @BeforeAll
    void thingsThatExist() {
        head = api.as(Sellers.HEAD);
        description = new ApiRoutes(api.anonymous());
        routes = description.all();
        samples = new Samples(api);
    }

    @AfterEach
    void nothingToComplainOf() {
        List<String> complaints = new ArrayList<>(verdict.complaints());
        verdict.complaints().clear();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theSamplesThatAreSpoiltHereAreUnderstoodAsTheyStand() {
        eachJsonRoute((route, path) -> {
            Answer answer = send(route, path, samples.body(route, description).toString());
            if (answer.status() == 400) {
                verdict.complain(route, answer, "a bad sample");
            }
        });
    }

    @Test
    void jsonThatIsNoneIsInvalid() {
        List<String> none = List.of(
                "",
                "{",
                "}",
                "nonsense",
                "{\"a\":}",
                "{} {}",
                "[1,2",
                "\"",
                "null",
                "[]",
                "7",
                "\u0000",
                "{'a':1}",
                "<a/>");
        eachJsonRoute((route, path) -> none.forEach(text -> {
            Answer answer = send(route, path, text);
            boolean mayBeEmpty = text.isEmpty() || text.equals("null");
            if (mayBeEmpty && answer.status() != 400) {
                verdict.sound(route + " <- " + text, answer);
            } else {
                verdict.refused(route + " <- " + text, answer, "invalid");
            }
        }));
    }

    @Test
    void aPropertyNobodyKnowsIsNamedInTheRefusal() {
        eachJsonRoute((route, path) -> {
            Answer answer = send(route, path, "{\"nobodyKnowsThis\":1}");
            verdict.refused(route, answer, "invalid");
            if (!answer.body().at("/errors").toString().contains("nobodyKnowsThis")) {
                verdict.complain(route, answer, "does not say which");
            }
        });
    }

    @Test
    void aValueOfAnotherTypeIsInvalid() {
        eachPlace((route, place) -> OF_ANOTHER_TYPE.getOrDefault(place.shape(), List.of()).stream()
                .filter(json -> !isFree(place))
                .forEach(json -> verdict.refused(
                        told(route, place, json), send(route, samples.path(route), place.with(json)), "invalid")));
    }

    @Test
    void textThatCannotBeKeptIsInvalid() {
        eachPlace((route, place) -> NO_TEXT_TO_KEEP.forEach(json -> verdict.refused(
                told(route, place, json), send(route, samples.path(route), place.with(json)), "invalid")));
    }

    @Test
    void oddValuesAreTakenOrRefusedButBreakNothing() {
        eachPlace((route, place) -> ODD.forEach(
                json -> verdict.sound(told(route, place, json), send(route, samples.path(route), place.with(json)))));
    }

    @Test
    void textHasAnEnd() {
        String million = "\"" + "я".repeat(400_000) + "\"";
        String more = "\"" + "a".repeat(1_048_576) + "\"";
        eachPlace((route, place) -> {
            if (place.shape() == Shape.TEXT) {
                verdict.refused(told(route, place, "400 000"), send(route, samples.path(route), place.with(million)));
                verdict.refused(
                        told(route, place, "1 MB"), send(route, samples.path(route), place.with(more)), "invalid");
            }
        });
    }

    @Test
    void listsAndFreeObjectsHaveAnEnd() {
        String list = "[" + "\"x\",".repeat(20_000) + "\"x\"]";
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < 20_000; i++) {
            object.append("\"a").append(i).append("\":\"x\",");
        }
        object.append("\"a\":\"x\"}");
        eachPlace((route, place) -> {
            if (place.shape() == Shape.LIST) {
                verdict.refused(told(route, place, "long"), send(route, samples.path(route), place.with(list)));
            } else if (place.shape() == Shape.OBJECT) {
                verdict.refused(
                        told(route, place, "wide"), send(route, samples.path(route), place.with(object.toString())));
            }
        });
    }

    @Test
    void depthHasAnEnd() {
        List<String> deep = List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "[".repeat(60) + "]".repeat(60),
                "{\"fields\":{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}}");
        eachJsonRoute((route, path) ->
                deep.forEach(text -> verdict.refused(route + " deep", send(route, path, text), "invalid")));
    }

    @Test
    void aBodyOfManyMegabytesIsTooLarge() {
        String large = "{\"note\":\"" + "a".repeat(5 * 1024 * 1024) + "\"}";
        eachJsonRoute((route, path) -> verdict.refused(route, send(route, path, large), "too-large"));
    }

    @Test
    void contentOfAnotherTypeIsUnsupported() {
        List<String> types = List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "image/png");
        eachJsonRoute((route, path) -> {
            if (!route.path().startsWith("/processes")) {
                types.forEach(type -> verdict.refused(
                        route + " " + type, send(head.with("Content-Type", type), route, path, "{}"), "unsupported"));
            }
        });
    }

    @Test
    void contentTypesThatAreNoneAreRefused() {
        List<String> types = List.of(
                "json",
                "/",
                "application/json;charset=nonsense",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "*/*",
                "application/json;;;=");
        eachWrite((route, path) -> types.forEach(type ->
                verdict.sound(route + " " + type, send(head.with("Content-Type", type), route, path, "--x\r\n{}"))));
    }

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
                .filter(route -> !route.path().startsWith("/processes"))
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
                    route + " limit " + limit, head.get(samples.path(route) + "?limit=" + limit), "invalid"));
            cursors.forEach(cursor -> verdict.refused(
                    route + " cursor " + cursor, head.get(samples.path(route) + "?cursor=" + cursor), "invalid"));
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
                    values.forEach(value -> verdict.sound(route + " " + name + " " + value, head.get(path + value)));
                    verdict.refused(route + " " + name + " NUL", head.get(path + "a%00b"), "invalid");
                }));
    }

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

    @Test
    void routesThatAreNoneAreUnknown() {
        for (String path :
                List.of("/nobody", "/deals/", "/deals//x", "/deals/..%2f..%2fetc", "/deals;x=1", "/%2e%2e", "")) {
            verdict.refused(path, head.get(path));
        }
    }

    private void eachJsonRoute(BiConsumer<Route, String> check) {
        routes.stream().filter(Route::takesJson).forEach(route -> check.accept(route, samples.path(route)));
    }

    private void eachWrite(BiConsumer<Route, String> check) {
        routes.stream().filter(Route::writes).forEach(route -> check.accept(route, samples.path(route)));
    }

    private void eachPlace(BiConsumer<Route, Place> check) {
        routes.stream()
                .filter(Route::takesJson)
                .forEach(route ->
                        Bodies.places(samples.body(route, description)).forEach(place -> check.accept(route, place)));
    }

    /** Fields of a deal may be text, numbers, yes or no; a quantity may be text or a number. */
    private static boolean isFree(Place place) {
        return place.pointer().startsWith("/fields/") || place.pointer().endsWith("/quantity");
    }

    private List<Route> lists() {
        return routes.stream().filter(route -> route.query().contains("cursor")).toList();
    }

    private static List<String> parameters(Route route) {
        boolean takesAnyName = route.query().contains("filter") || route.query().contains("query");
        return takesAnyName ? FILTERS : route.query();
    }

    private Route route(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method) && route.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private String sampleOrNothing(Route route) {
        return route.takesJson() ? samples.body(route, description).toString() : "";
    }

    private Answer send(Route route, String path, String body) {
        return send(head, route, path, body);
    }

    private static Answer send(Caller caller, Route route, String path, String body) {
        return caller.send(route.method(), path, body);
    }

    private static String told(Route route, Place place, String json) {
        return route + " " + place.pointer() + " <- " + json.substring(0, Math.min(40, json.length()));
    }
}
