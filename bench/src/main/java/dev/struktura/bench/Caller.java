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

/** A program that speaks with the token of the head of sales, and a browser in which the head has signed in. */
final class Caller {

    private static final String EMAIL = "head@techflow.example";
    private static final String PASSWORD = "demo";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient api =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    Caller(int port) {
        this.port = port;
        String basic =
                Base64.getEncoder().encodeToString((EMAIL + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
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

    static void awaitReady(int port) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(uri(port, "/actuator/health/readiness")).build();
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("the product does not answer");
    }

    private void signIn() {
        Matcher csrf = CSRF.matcher(
                answer(http, HttpRequest.newBuilder(uri(port, "/sign-in")).build())
                        .body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        String form = "username=%s&password=%s&_csrf=%s".formatted(EMAIL, PASSWORD, csrf.group(1));
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

    private String post(String path, String body) {
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

    /** A page as the browser of the head gets it. */
    String page(String path) {
        return answer(http, HttpRequest.newBuilder(uri(port, path)).build()).body();
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(uri(port, path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> answer(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
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
