package dev.struktura.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in front of the pages with no browser but its cookies: fills in forms, follows no redirect. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Api api;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public Visitor(Api api) {
        this.api = api;
    }

    /** One of the {@link Sellers}, signed in. */
    public static Visitor as(String person, Api api) {
        Visitor visitor = new Visitor(api);
        HttpResponse<String> answer = visitor.signIn(Sellers.email(person), Sellers.PASSWORD);
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError(person + " cannot sign in: " + answer.statusCode());
        }
        return visitor;
    }

    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", Map.of("username", email, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return get(path, Map.of());
    }

    public HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Sends a form with the CSRF token that a page of ours gave. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf());
        return post(path, all);
    }

    /** Sends a form as it is, as a page of somebody else would. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, fields, Map.of());
    }

    /** Sends a form as a page of ours does that swaps a part of itself. */
    public HttpResponse<String> swap(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf());
        return post(path, all, Map.of("HX-Request", "true"));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Sends a form with a file, as it is. */
    public HttpResponse<String> upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        Multipart form = Multipart.of(fileName, file, fields);
        return send(HttpRequest.newBuilder(api.uri(path))
                .header("Content-Type", form.type())
                .POST(form.body())
                .build());
    }

    /** Sends a form as a page of ours does that swaps a part of itself, with a file in one of its fields. */
    public HttpResponse<String> swap(
            String path, String part, String fileName, byte[] file, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf());
        Multipart form = Multipart.of(part, fileName, file, all);
        return send(HttpRequest.newBuilder(api.uri(path))
                .header("Content-Type", form.type())
                .header("HX-Request", "true")
                .POST(form.body())
                .build());
    }

    public String csrf() {
        Matcher field = CSRF.matcher(get("/sign-in").body());
        if (!field.find()) {
            throw new AssertionError("no CSRF token on the page");
        }
        return field.group(1);
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Puts a cookie into the jar, as whoever wants to plant one would. */
    public void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(api.uri("/").getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(api.uri("/"), cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
