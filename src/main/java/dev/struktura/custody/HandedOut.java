package dev.struktura.custody;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as page and program get it, with its hash as RFC 9530 has it. */
public final class HandedOut {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private HandedOut() {}

    public static ResponseEntity<byte[]> answer(Fetches.Result result) {
        return switch (result) {
            case Fetches.Result.Fetched(Export export, byte[] file) -> file(export, file);
            case Fetches.Result.NotAllowed _ -> throw Problem.forbidden(Reason.of("custody.refused.no-right"));
            case Fetches.Result.NotReady(ExportState state) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("custody.refused.not-ready." + state.word()));
            case Fetches.Result.Unknown _ -> throw Problem.notFound();
        };
    }

    private static ResponseEntity<byte[]> file(Export export, byte[] file) {
        String name = "%s-%d.csv".formatted(export.list(), export.number());
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(export.hash()));
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .body(file);
    }
}
