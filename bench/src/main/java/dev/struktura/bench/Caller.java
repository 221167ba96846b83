package dev.struktura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks with the token of somebody of the demo company, and a browser in which they have signed in. */
final class Caller {

    private static final String PASSWORD = "demo";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final String email;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient api =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    Caller(int port, String person) {
        this.port = port;
        this.email = person + "@techflow.example";
        String basic =
                Base64.getEncoder().encodeToString((email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri(port, "/api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.noBody())
                .build();
        this.token = JsonMapper.shared()
                .readTree(answer(api, request).body())
                .get("token")
                .asString();
        signIn();
    }

    /** @throws IllegalStateException when the product ends, or does not answer within five minutes */
    static void awaitReady(int port, Process product) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(uri(port, "/actuator/health/readiness")).build();
        for (int attempt = 0; attempt < 1_500 && product.isAlive(); attempt++) {
            if (isReady(http, request)) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the product does not answer, see " + ProductProcess.LOG);
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signIn() {
        Matcher csrf = CSRF.matcher(
                answer(http, HttpRequest.newBuilder(uri(port, "/sign-in")).build())
                        .body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String form = "username=%s&password=%s&_csrf=%s".formatted(email, PASSWORD, csrf.group(1));
        answer(
                http,
                HttpRequest.newBuilder(uri(port, "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    /** Opens a lead; its id. */
    String lead(long number) {
        return JsonMapper.shared()
                .readTree(post("/leads", """
                    {"client":{"name":"Company %d"},"contact":{"name":"Person","phones":["+38067%07d"]},"source":"bench",
                     "amount":{"amount":"1200.00","currency":"UAH"}}\
                    """.formatted(number, number % 10_000_000)))
                .get("id")
                .asString();
    }

    void move(String deal, String stage) {
        post("/deals/" + deal + "/moves", "{\"to\":\"%s\"}".formatted(stage));
    }

    String post(String path, String body) {
        return answer(
                        api,
                        authorized("/api/v1" + path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .body();
    }

    String get(String path) {
        return answer(api, authorized("/api/v1" + path).build()).body();
    }

    /** A page as the browser gets it. */
    String page(String path) {
        return answer(http, HttpRequest.newBuilder(uri(port, path)).build()).body();
    }

    /** Asks for what has to be refused as if it were not there. */
    void notFound(String path) {
        int status = sent(api, authorized("/api/v1" + path).build()).statusCode();
        if (status != 404) {
            throw new IllegalStateException(path + ": " + status);
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(uri(port, path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> answer(HttpClient http, HttpRequest request) {
        HttpResponse<String> answer = sent(http, request);
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> sent(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
