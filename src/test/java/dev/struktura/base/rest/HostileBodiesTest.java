package dev.struktura.base.rest;

import dev.struktura.base.rest.ApiRoutes.Route;
import dev.struktura.base.rest.Bodies.Place;
import dev.struktura.base.rest.Bodies.Shape;
import dev.struktura.testing.Answer;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What a stranger may send as a body. */
@StrukturaTest
class HostileBodiesTest extends HostileRequests {

    private static final Map<Shape, List<String>> OF_ANOTHER_TYPE = Map.of(
            Shape.TEXT, List.of("{}", "[]", "7", "1e400", "9".repeat(90), "true"),
            Shape.OBJECT, List.of("[]", "\"text\"", "7", "false"),
            Shape.LIST, List.of("{}", "\"text\"", "7", "true"),
            Shape.YES_OR_NO, List.of("{}", "[]", "7", "\"text\"", "\"true\"", "\"\"", "\" \""));

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
                        route + " " + type,
                        send(allowed(route).with("Content-Type", type), route, path, "{}"),
                        "unsupported"));
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
        eachWrite((route, path) -> types.forEach(type -> verdict.sound(
                route + " " + type, send(allowed(route).with("Content-Type", type), route, path, "--x\r\n{}"))));
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

    /** Fields of a deal may be text, numbers, yes or no; a quantity may be text or a number; numbers are numbers. */
    private static boolean isFree(Place place) {
        return place.pointer().startsWith("/fields/")
                || place.pointer().startsWith("/evidence/need")
                || place.pointer().matches(".*/(quantity|target|weight|capacity|graceDays|months)");
    }

    private static String told(Route route, Place place, String json) {
        return route + " " + place.pointer() + " <- " + json.substring(0, Math.min(40, json.length()));
    }
}
