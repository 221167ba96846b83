package dev.struktura.billing.provider;

import dev.struktura.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** monobank at our door: tells what became of an order. */
public record MonobankHook(Api api, MonobankFake bank) {

    private static final String PATH = "/hooks/payments/monobank";

    /**
     * What it says of an order, in kopecks.
     *
     * @param second at which it became so
     */
    public static String news(String checkout, String status, int amount, int returned, int second) {
        String list = returned == 0
                ? ""
                : ",\"cancelList\":[{\"status\":\"success\",\"amount\":%d,\"ccy\":980}]".formatted(returned);
        return """
            {"invoiceId":"p2_9","status":"%s","amount":%d,"ccy":980,"reference":"%s","modifiedDate":"2026-01-05T10:00:%02dZ"%s}\
            """.formatted(status, amount, checkout, second, list);
    }

    /** Says it, signed; gives the status of the answer. */
    public int tell(String news) {
        return tell(news, bank.sign(news));
    }

    /** @param signature empty when there is none */
    public int tell(String body, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(api.uri(PATH).toString()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Sign", signature);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
