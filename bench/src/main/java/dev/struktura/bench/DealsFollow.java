package dev.struktura.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** W5: a version is published that all deals in flight follow at once, over HTTP, while the board is read; then it is taken back. */
final class DealsFollow {

    private static final int PAGES_BEFORE = 200;
    private static final String STANDARD = "/processes/techflow/versions/1";

    private final Caller caller;

    private DealsFollow(Caller caller) {
        this.caller = caller;
    }

    static void measure(Installation installation) throws IOException, InterruptedException, ExecutionException {
        LargeBase.fill(installation);
        try (ProductProcess product = ProductProcess.on(installation, ProductProcess.freePort())) {
            new DealsFollow(new Caller(product.port(), "head")).measure();
        }
    }

    private void measure() {
        List<Long> quiet = new ArrayList<>();
        for (int i = 0; i < PAGES_BEFORE; i++) {
            OverHttp.timed(quiet, () -> caller.page("/board"));
        }
        OverHttp.tell("board at rest", quiet.subList(PAGES_BEFORE / 2, PAGES_BEFORE), 0.95);
        String path = "/processes/techflow/drafts";
        String draft = id(caller.post(path, caller.get(STANDARD)));
        String publication = follow("publication", () -> caller.post(path + "/" + draft + "/publication", """
            {"reason":"W5","plan":{"mode":"now"}}\
            """));
        follow("taking back", () -> caller.post("/publications/" + publication + "/taking-back", "{}"));
    }

    /** Reads the board until all deals have followed; the publication's id. */
    private String follow(String what, Supplier<String> command) {
        List<Long> boards = new ArrayList<>();
        long start = System.nanoTime();
        String id = id(command.get());
        JsonNode progress;
        do {
            OverHttp.timed(boards, () -> caller.page("/board"));
            progress = JsonMapper.shared().readTree(caller.get("/publications/" + id));
        } while (progress.get("finishedAt").isNull());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "  W5: %s of %d deals: %.1f s (moved %d, stranded %d, returned %d)%n",
                what,
                progress.get("inFlight").asInt(),
                seconds,
                progress.get("moved").asInt(),
                progress.get("stranded").asInt(),
                progress.get("returned").asInt());
        OverHttp.tell("board meanwhile", boards, 0.95);
        return id;
    }

    private static String id(String answer) {
        return JsonMapper.shared().readTree(answer).get("id").asString();
    }
}
