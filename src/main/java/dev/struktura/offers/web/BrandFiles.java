package dev.struktura.offers.web;

import dev.struktura.offers.brand.Colour;
import dev.struktura.offers.brand.Logo;
import dev.struktura.offers.brand.Templates;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Colours and logos of what clients see; each address always gives the same, so browsers keep it. */
@Controller
class BrandFiles {

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

    private final Templates templates;

    BrandFiles(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/brand/{accent}/{band}.css")
    ResponseEntity<String> colours(@PathVariable String accent, @PathVariable String band) {
        Optional<Colour> ground = Colour.of(band);
        return Colour.of(accent)
                .flatMap(standing -> ground.map(colour -> sheet(standing, colour)))
                .map(sheet -> ResponseEntity.ok()
                        .cacheControl(FOREVER)
                        .contentType(CSS)
                        .body(sheet))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String sheet(Colour accent, Colour band) {
        return ":root{--b-accent:%s;--b-on-accent:%s;--b-band:%s;--b-on-band:%s}"
                .formatted(
                        accent.hex(), accent.ink().hex(), band.hex(), band.ink().hex());
    }

    @GetMapping("/brand/logo/{digest}")
    ResponseEntity<byte[]> logo(@PathVariable String digest) {
        return templates
                .logo(digest)
                .map(BrandFiles::picture)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> picture(Logo logo) {
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(MediaType.parseMediaType(logo.type()))
                .body(logo.content());
    }
}
