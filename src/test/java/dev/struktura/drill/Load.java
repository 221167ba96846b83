package dev.struktura.drill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who work without a pause while nodes die under them. Whoever gets no answer asks again, somewhere else, with the
 * same idempotency key, until there is one: so every request has been acknowledged once the load has ended.
 */
final class Load implements AutoCloseable {

    private static final int PEOPLE = 4;

    /** Every third deal is paid, the others stay where timers wait for them. */
    private static final int PAYING = 3;

    private static final Map<String, String> AMOUNT = Map.of("amount", "1000.00", "currency", "UAH");
    private static final String PAID_AT = "2026-01-05T10:00:00Z";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    /** How long a node that died in the midst of a request keeps its key: longer than anybody waits for an answer. */
    static final Duration LEASE = LONGEST_ANSWER.plusSeconds(5);

    private static final Duration STEP = Duration.ofHours(3);
    private static final Duration PATIENCE = LEASE.multipliedBy(4);

    private final List<Node> nodes;
    private final Ledger ledger;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger deals = new AtomicInteger();
    private final String token;
    private volatile boolean working = true;

    Load(List<Node> nodes, Ledger ledger) {
        this.nodes = nodes;
        this.ledger = ledger;
        this.token = signIn();
    }

    void begin() {
        for (int i = 0; i < PEOPLE; i++) {
            people.execute(() -> whileWorking(this::leadOneDeal));
        }
        people.execute(() -> whileWorking(this::letTimePass));
    }

    private void whileWorking(Runnable work) {
        while (working) {
            try {
                work.run();
            } catch (IllegalStateException e) {
                ledger.complain(e.toString());
            }
        }
    }

    private void leadOneDeal() {
        String title = "Drill " + UUID.randomUUID();
        Reply lead = post(
                "/leads", Map.of("client", Map.of("name", title), "source", "drill", "title", title, "amount", AMOUNT));
        if (lead.isAnswerLost()) {
            ledger.openedUnseen(title);
            return;
        }
        String deal = lead.id();
        ledger.opened(deal, title);
        String note = UUID.randomUUID().toString();
        post("/deals/" + deal + "/activities", Map.of("kind", "note", "text", note));
        ledger.logged(note);
        move(deal, "qualification", Map.of());
        move(deal, "proposal", Map.of("need", "CRM", "budget", "1000", "decisionMaker", "CEO"));
        if (deals.incrementAndGet() % PAYING == 0) {
            payInTwoParts(deal);
        }
    }

    private void payInTwoParts(String deal) {
        move(deal, "agreement", Map.of("legalName", "TOV", "taxId", "40123456", "legalAddress", "Kyiv"));
        String invoice = get("/invoices?deal=" + deal).at("/items/0/id").asString();
        for (int part = 0; part < 2; part++) {
            String reference = UUID.randomUUID().toString();
            Map<String, String> half = Map.of("amount", "500.00", "currency", "UAH");
            post("/payments", Map.of("invoiceId", invoice, "amount", half, "paidAt", PAID_AT, "reference", reference));
            ledger.paid(reference);
        }
    }

    private void move(String deal, String stage, Map<String, String> fields) {
        post("/deals/" + deal + "/moves", Map.of("to", stage, "fields", fields));
        ledger.moved(deal, stage);
    }

    private void letTimePass() {
        post("/clock/advances", Map.of("by", "PT5H"));
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }

    /**
     * Winds the clock once more, so that whatever was armed comes due; the load must have ended. In steps that are answered before
     * anybody gives up waiting: a step that was asked for twice would still wind when the other has answered.
     */
    void windForward(Duration by) {
        for (Duration left = by; left.isPositive(); left = left.minus(STEP)) {
            Duration step = left.compareTo(STEP) < 0 ? left : STEP;
            post("/clock/advances", Map.of("by", step.toString()));
        }
    }

    private record Reply(int status, String body, JsonMapper json) {

        /** The node died after the commit and before it could keep its answer: it was done, and what it said is gone. */
        boolean isAnswerLost() {
            return status == 409 && body.contains("urn:struktura:problem:conflict");
        }

        String id() {
            return json.readTree(body).at("/id").asString();
        }
    }

    private Reply post(String path, Object body) {
        String key = UUID.randomUUID().toString();
        return answered(
                "POST " + path,
                () -> request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build());
    }

    private JsonNode get(String path) {
        return json.readTree(
                answered("GET " + path, () -> request(path).GET().build()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(next().uri("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(LONGEST_ANSWER);
    }

    private Reply answered(String what, Supplier<HttpRequest> request) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < giveUp) {
            try {
                Reply reply = send(request.get());
                if (reply.status() / 100 == 2 || reply.isAnswerLost()) {
                    return reply;
                }
                last = reply.status() + " " + reply.body();
                if (!isPassing(reply.status())) {
                    throw new IllegalStateException("%s: %s".formatted(what, last));
                }
            } catch (IOException e) {
                last = e.toString();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("no answer to %s: %s".formatted(what, last));
    }

    /** A request with the same key may still be running on a node that does not know yet that it is dead. */
    private static boolean isPassing(int status) {
        return status == 409 || status == 429 || status == 503;
    }

    private Reply send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private Node next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }

    private String signIn() {
        String basic =
                Base64.getEncoder().encodeToString("head@techflow.example:demo".getBytes(StandardCharsets.UTF_8));
        try {
            Reply reply = send(HttpRequest.newBuilder(nodes.getFirst().uri("/api/v1/tokens"))
                    .header("Authorization", "Basic " + basic)
                    .POST(BodyPublishers.noBody())
                    .build());
            return json.readTree(reply.body()).at("/token").asString();
        } catch (IOException e) {
            throw new IllegalStateException("cannot sign in", e);
        }
    }

    /** Lets everybody finish what they have begun. */
    void end() throws InterruptedException {
        working = false;
        people.shutdown();
        if (!people.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody is still waiting for an answer");
        }
    }

    @Override
    public void close() {
        working = false;
        people.shutdownNow();
        http.shutdownNow();
    }
}
