package dev.struktura.clients;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A card as the file that address books open. */
public final class CardFile {

    private CardFile() {}

    public static ResponseEntity<byte[]> of(ContactCards.Result.Made card) {
        ContentDisposition kept = ContentDisposition.attachment()
                .filename(card.name() + ".vcf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/vcard; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .cacheControl(CacheControl.noStore())
                .body(card.text().getBytes(StandardCharsets.UTF_8));
    }
}
