package dev.struktura.feeds.webhook;

import dev.struktura.base.TlsTrust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Hands deliveries over to servers of others, of which nothing good is assumed: neither where they are, nor how long they talk. */
@Component
class Post implements DisposableBean {

    /** What is kept of an answer, in bytes; the rest is not read. */
    static final int ANSWER = 2000;

    private static final int AT_ONCE = 100;

    private final CloseableHttpClient client;
    private final Duration limit;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Post(AddressGuard guard, WebhookSettings settings) {
        this.limit = settings.timeout();
        this.client = HttpClients.custom()
                .setConnectionManager(connections(guard, settings))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limit))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Struktura-Webhooks")
                .build();
    }

    private static HttpClientConnectionManager connections(AddressGuard guard, WebhookSettings settings) {
        Timeout limit = Timeout.of(settings.timeout());
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(TlsTrust.also(settings.trust())))
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .build();
    }

    Reply send(Posting posting) {
        HttpPost request = request(posting);
        long begun = System.nanoTime();
        var end = watch.schedule(request::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            String answer = beginning(response.getEntity());
            return new Reply.Answered(response.getCode(), answer, since(begun));
        } catch (IOException failure) {
            String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            return new Reply.Unanswered(Fault.of(failure, request.isAborted()), said, since(begun));
        } finally {
            end.cancel(false);
            // hangs up; closing the answer would read the rest of it, which may have no end
            request.abort();
        }
    }

    private static HttpPost request(Posting posting) {
        HttpPost request = new HttpPost(posting.address());
        request.setHeader("webhook-id", posting.id().toString());
        request.setHeader("webhook-timestamp", Long.toString(posting.at().getEpochSecond()));
        request.setHeader("webhook-signature", posting.signatures());
        request.setEntity(new StringEntity(posting.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        return entity == null
                ? ""
                : new String(entity.getContent().readNBytes(ANSWER), StandardCharsets.UTF_8).replace("\0", "");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
