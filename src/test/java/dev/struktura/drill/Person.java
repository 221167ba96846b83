package dev.struktura.drill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the demo company with a token and a browser, both on one node. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Node node;
    private final HttpClient programs = HttpClient.newHttpClient();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;

    private Person(Node node, String token) {
        this.node = node;
        this.token = token;
    }

    static Person signedIn(Node node, String name) throws IOException, InterruptedException {
        String email = name + "@techflow.example";
        String basic = Base64.getEncoder().encodeToString((email + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> issued = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(node.uri("/api/v1/tokens"))
                                .header("Authorization", "Basic " + basic)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        Person person =
                new Person(node, JSON.readTree(issued.body()).at("/token").asString());
        person.enter(email);
        return person;
    }

    private void enter(String email) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page("/sign-in").body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String form = "username=%s&password=demo&_csrf=%s"
                .formatted(email, URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        browser.send(
                HttpRequest.newBuilder(node.uri("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    HttpResponse<String> call(String path) throws IOException, InterruptedException {
        return programs.send(authorized(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(node.uri(path)).build(), BodyHandlers.ofString());
    }

    /** The stream of an open page; done when the node ends it. */
    CompletableFuture<HttpResponse<Void>> listen() {
        return browser.sendAsync(HttpRequest.newBuilder(node.uri("/live")).build(), BodyHandlers.discarding());
    }

    void letGo(String name) throws IOException, InterruptedException {
        String id = JSON.readTree(call("/employees?limit=200").body())
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/email").asString().startsWith(name + "@"))
                .map(one -> one.at("/id").asString())
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = programs.send(
                authorized("/employees/" + id + "/departure")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reassign\":\"least-loaded\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(node.uri("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }
}
