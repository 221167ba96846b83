package dev.struktura.base.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody sent us, for whoever may have it: browsers keep it and never show it, whatever it says it is. */
public final class FileAnswer {

    private FileAnswer() {}

    public static ResponseEntity<byte[]> of(String fileName, byte[] content) {
        ContentDisposition kept = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
