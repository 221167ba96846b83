package dev.struktura.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Somebody who calls the API, with the headers they send. Paths are those below {@code /api/v1}. */
public final class Caller {

    private final Api api;
    private final Map<String, String> headers;

    Caller(Api api, Map<String, String> headers) {
        this.api = api;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller with one header more, or with another value of it. */
    public Caller with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(api, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    /** @param body sent as it is when a string, as JSON else */
    public Answer post(String path, Object body) {
        return write("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return write("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return write("PATCH", path, body);
    }

    /** Any method with any body; a body of no length is left away. */
    public Answer send(String method, String path, String body) {
        return body.isEmpty() ? send(method, path, BodyPublishers.noBody()) : write(method, path, body);
    }

    private Answer write(String method, String path, Object body) {
        Caller json = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return json.send(method, path, BodyPublishers.ofByteArray(api.write(body)));
    }

    /** Sends a file and other fields of a form. */
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        Multipart form = Multipart.of(fileName, file, fields);
        return with("Content-Type", form.type()).send("POST", path, form.body());
    }

    private Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        return api.send(request.build());
    }
}
