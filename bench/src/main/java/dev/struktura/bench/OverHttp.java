package dev.struktura.bench;

import dev.struktura.deals.Deals;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** W3: leads over HTTP beside leads in process, and the first page of the list. */
final class OverHttp {

    private static final int CLIENTS = 8;

    private OverHttp() {}

    static void measure(Installation installation, Duration turn)
            throws IOException, InterruptedException, ExecutionException {
        Caller caller = Caller.signedIn(installation.port());
        Deals deals = installation.bean(Deals.class);
        AtomicLong numbers = new AtomicLong(5_000_000);
        List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
        Contender kernel = contender(
                "in process", () -> deals.open(StrukturaDeals.lead(numbers.incrementAndGet()), installation.head()));
        Contender http = contender("over HTTP", () -> latencies.add(caller.lead(numbers.incrementAndGet())));
        Map<String, Double> medians = new Race(List.of(kernel, http), 3, turn).medians(CLIENTS);
        Map<String, Double> named = new LinkedHashMap<>();
        named.put(Report.FLOOR, medians.get("in process"));
        named.put("over HTTP", medians.get("over HTTP"));
        Report.print("W3: POST /leads at 8 clients (the floor here is the kernel in process)", "leads/s", named);
        System.out.printf("  p99 %.1f ms%n", percentile(latencies, 0.99));
        List<Long> lists = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lists.add(caller.get("/api/v1/deals?limit=50"));
        }
        System.out.printf("  GET /deals first page p95 %.1f ms%n", percentile(lists, 0.95));
    }

    private static Contender contender(String name, Runnable unit) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run() {
                unit.run();
            }
        };
    }

    private static double percentile(List<Long> nanos, double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }

    /** A program that speaks with the head's token. */
    private record Caller(HttpClient http, int port, String token) {

        static Caller signedIn(int port) throws IOException, InterruptedException {
            HttpClient http = HttpClient.newHttpClient();
            String basic = Base64.getEncoder()
                    .encodeToString("head@techflow.example:demo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri(port, "/api/v1/tokens"))
                            .header("Authorization", "Basic " + basic)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Caller(
                    http,
                    port,
                    JsonMapper.shared().readTree(answer.body()).get("token").asString());
        }

        long lead(long number) {
            String body = """
                {"client":{"name":"Company %d"},"contact":{"name":"Person","phones":["+38067%07d"]},"source":"bench",
                 "amount":{"amount":"1200.00","currency":"UAH"}}\
                """.formatted(number, number % 10_000_000);
            return timed(request("/api/v1/leads")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        long get(String path) {
            return timed(request(path).GET().build());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(uri(port, path)).header("Authorization", "Bearer " + token);
        }

        private long timed(HttpRequest request) {
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() >= 300) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return System.nanoTime() - start;
        }

        private static URI uri(int port, String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
