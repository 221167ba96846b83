package dev.struktura.custody;

import dev.struktura.base.rest.ApiRoutes;
import dev.struktura.base.rest.Samples;
import dev.struktura.custody.Router.Route;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Sends what a person may send: JSON that is understood to the API, a form filled in to the pages. */
final class Requests {

    private static final Pattern PASSING = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|nonce=\"[^\"]*\"|name=\"_csrf\""
            + " value=\"[^\"]*\"|[A-Za-z0-9_-]{80,}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\d\\d:\\d\\d");

    private static final String NOBODY = "01997a3c-0000-7000-8000-000000000001";

    /** Something for each field that a form of ours has. */
    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("to", "qualification"),
            Map.entry("reason", "Так треба"),
            Map.entry("kind", "note"),
            Map.entry("text", "Слова"),
            Map.entry("title", "Назва"),
            Map.entry("name", "Назва"),
            Map.entry("outcome", "done"),
            Map.entry("amount", "5.00"),
            Map.entry("currency", "UAH"),
            Map.entry("paidAt", "2026-01-05T10:00"),
            Map.entry("country", "UA"),
            Map.entry("stage", "qualification"),
            Map.entry("version", "1"),
            Map.entry("toTeam", NOBODY),
            Map.entry("merged", NOBODY),
            Map.entry("from", NOBODY));

    private static final byte[] FILE = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    private final Api api;
    private final Map<String, ApiRoutes.Route> described = new HashMap<>();
    private final ApiRoutes description;
    private final Samples samples;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> csrf = new HashMap<>();

    Requests(Api api, ApiRoutes description, Samples samples) {
        this.api = api;
        this.description = description;
        this.samples = samples;
        description.all().forEach(route -> described.put(route.toString(), route));
    }

    /** @param text without what differs from one answer to the next */
    record Reply(int status, String text) {

        static Reply of(int status, String body) {
            return new Reply(status, PASSING.matcher(body).replaceAll("#"));
        }

        Reply and(Reply other) {
            return new Reply(status, text + other.text);
        }

        Reply without(String word) {
            return new Reply(
                    status, text.replace(word, "#").replace(encoded(word), "#").replace(encoded(encoded(word)), "#"));
        }

        String otherThan(Reply other) {
            int same = Arrays.mismatch(text.toCharArray(), other.text.toCharArray());
            return "%d, not %d: %s".formatted(status, other.status, text.substring(Math.max(0, same - 40)));
        }

        @Override
        public String toString() {
            return status + " " + text.substring(0, Math.min(150, text.length()));
        }
    }

    Reply send(String person, Route route, UUID id) {
        String path = route.with(id.toString()) + (route.isRead() ? "?with=" + NOBODY : "");
        return route.isApi() ? call(person, route, path) : visit(person, route, path);
    }

    /** Before answers are compared: whoever comes by a browser for the first time is told of it. */
    void signIn(String person) {
        visitor(person);
    }

    /** Asks a list as a page, as a part of one and as the API, whatever the route is. */
    Reply ask(String person, Route route, String query) {
        String path = route.path() + "?" + query;
        return route.isApi()
                ? call(person, route, path)
                : visit(person, route, path).and(part(person, path));
    }

    private Reply part(String person, String path) {
        HttpResponse<String> answer = visitor(person).get(path, Map.of("HX-Request", "true"));
        return Reply.of(answer.statusCode(), answer.body());
    }

    private Reply call(String person, Route route, String path) {
        if (route.takesFile()) {
            Answer answer = api.as(person).upload(path.substring("/api/v1".length()), "a.pdf", FILE, Map.of());
            return Reply.of(answer.status(), answer.text());
        }
        ApiRoutes.Route known = described.get(route.toString().replace("/api/v1", ""));
        String body = known != null && known.takesJson()
                ? samples.body(known, description).toString()
                : "";
        Answer answer = api.as(person).send(route.method(), path.substring("/api/v1".length()), body);
        return Reply.of(answer.status(), answer.text());
    }

    private Reply visit(String person, Route route, String path) {
        Visitor visitor = visitor(person);
        HttpResponse<String> answer;
        if (route.isRead()) {
            answer = visitor.get(path);
        } else {
            Map<String, String> form = new HashMap<>(FORM);
            form.put("_csrf", csrf.computeIfAbsent(person, one -> visitor.csrf()));
            answer = route.takesFile() ? visitor.upload(path, "a.pdf", FILE, form) : visitor.post(path, form);
        }
        return Reply.of(answer.statusCode(), answer.body());
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private Visitor visitor(String person) {
        return visitors.computeIfAbsent(person, one -> Visitor.as(one, api));
    }
}
