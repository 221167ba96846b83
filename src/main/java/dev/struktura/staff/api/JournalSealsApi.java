package dev.struktura.staff.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Texts;
import dev.struktura.journal.JournalSeals;
import dev.struktura.journal.Seal;
import dev.struktura.journal.Seal.Batch;
import dev.struktura.journal.Verdict;
import dev.struktura.journal.Verdict.Broken;
import dev.struktura.journal.Verdict.Rewritten;
import dev.struktura.journal.Verdict.Whole;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The seals of the journal, for those who answer for it. */
@RestController
@RequestMapping("/api/v1/journal")
class JournalSealsApi {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final JournalSeals seals;
    private final Texts texts;

    JournalSealsApi(JournalSeals seals, Texts texts) {
        this.seals = seals;
        this.texts = texts;
    }

    /** A stretch of the journal: identities of its first and last entry, and when they happened. */
    record BatchJson(long number, long firstEntry, long lastEntry, Instant from, Instant to) {

        static BatchJson of(Batch batch) {
            return new BatchJson(batch.number(), batch.firstId(), batch.lastId(), batch.from(), batch.to());
        }
    }

    /** A closed batch; whoever writes the hash down can ask for it later. */
    record SealJson(BatchJson batch, Instant sealedAt, long entries, String hash) {

        static SealJson of(Seal seal) {
            return new SealJson(BatchJson.of(seal.batch()), seal.sealedAt(), seal.entries(), seal.hash());
        }
    }

    /** A hash written down earlier, if there is one. */
    record VerificationRequest(@Nullable String expectedHash) {}

    /**
     * What came of it; {@code batches} and {@code entries} were found in order.
     *
     * @param verdict {@code whole}, {@code broken}, or {@code rewritten} when the chain never had the expected hash
     * @param flaw of the first broken batch: {@code entry-changed}, {@code entry-missing}, {@code entry-added},
     *     {@code seal-changed}, {@code seal-missing}
     */
    record VerdictJson(
            String verdict,
            String text,
            long batches,
            long entries,
            @Nullable SealJson last,
            @Nullable String flaw,
            @Nullable BatchJson broken) {}

    /** The last batch that was closed; nothing before the first. */
    @GetMapping("/seal")
    ResponseEntity<SealJson> last(@AuthenticationPrincipal Viewer viewer) {
        requireAudits(viewer);
        return seals.last()
                .map(seal -> ResponseEntity.ok(SealJson.of(seal)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Goes along the whole chain, which takes seconds for a million entries. */
    @PostMapping("/verifications")
    VerdictJson verify(
            @RequestBody VerificationRequest request, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        String hash = request.expectedHash();
        if (hash != null && !Seal.isHash(hash)) {
            throw Problem.invalid("expectedHash", Reason.of("seal.invalid.hash"));
        }
        requireAudits(viewer);
        return json(seals.verify(hash), locale);
    }

    private VerdictJson json(Verdict verdict, Locale locale) {
        String text = texts.why(verdict.inWords(), locale, UTC);
        long batches = verdict.extent().batches();
        long entries = verdict.extent().entries();
        return switch (verdict) {
            case Whole whole -> new VerdictJson("whole", text, batches, entries, json(whole.last()), null, null);
            case Rewritten rewritten ->
                new VerdictJson("rewritten", text, batches, entries, json(rewritten.last()), null, null);
            case Broken broken ->
                new VerdictJson(
                        "broken", text, batches, entries, null, broken.flaw().slug(), BatchJson.of(broken.batch()));
        };
    }

    private static @Nullable SealJson json(Optional<Seal> last) {
        return last.map(SealJson::of).orElse(null);
    }

    private static void requireAudits(Viewer viewer) {
        if (!viewer.audits()) {
            throw Problem.forbidden(Reason.of("seal.not-yours"));
        }
    }
}
