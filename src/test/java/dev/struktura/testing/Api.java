package dev.struktura.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The REST API as a stranger's program uses it: {@code api.as(OLENA).get("/deals")}. */
public final class Api {

    private final Environment environment;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Environment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    /** Speaks with the token of one of the {@link Sellers}; the token is asked for once in a test class. */
    public Caller as(String person) {
        return new Caller(this, Map.of("Authorization", "Bearer " + tokens.computeIfAbsent(person, this::signIn)));
    }

    public Caller anonymous() {
        return new Caller(this, Map.of());
    }

    public String signIn(String person) {
        String credentials = Sellers.email(person) + ":" + Sellers.PASSWORD;
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return anonymous()
                .with("Authorization", "Basic " + basic)
                .post("/tokens")
                .expect(201)
                .at("/token");
    }

    void forgetTokens() {
        tokens.clear();
    }

    /** The address of a path of the application, such as {@code /sign-in}. */
    public URI uri(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    byte[] write(Object body) {
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(body);
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body(), read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
