package dev.struktura.messages;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/** One request to a provider, and whether it can have had an effect. */
final class WebCall {

    private static final int ANSWER_LIMIT = 64 * 1024;

    private final HttpClient client;

    WebCall(Duration timeout) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came of a request. */
    sealed interface Result {

        record Answered(int status, String body) implements Result {}

        /** No connection, so the request cannot have had an effect. */
        record NeverLeft(String fault) implements Result {}

        record NoAnswer(String fault) implements Result {}
    }

    Result send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), ANSWER_LIMIT));
            return new Result.Answered(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new Result.NeverLeft(fault(e));
        } catch (IOException e) {
            return new Result.NoAnswer(fault(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.NoAnswer("interrupted");
        }
    }

    /** The kind of fault and its words; never the request, whose address may hold a token. */
    private static String fault(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
