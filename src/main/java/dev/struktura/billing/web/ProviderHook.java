package dev.struktura.billing.web;

import dev.struktura.billing.ProviderDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where payment providers tell what became of checkouts; nobody signs in here, messages are signed. */
@Controller
class ProviderHook {

    static final String PATH = "/hooks/payments/";

    private static final int LONGEST = 64 * 1024;

    private final ProviderDoor door;

    ProviderHook(ProviderDoor door) {
        this.door = door;
    }

    @PostMapping(PATH + "{provider}")
    ResponseEntity<Void> hear(@PathVariable String provider, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        return answer(
                switch (door.hear(
                        provider, body, header -> Objects.requireNonNullElse(request.getHeader(header), ""))) {
                    case TAKEN -> HttpStatus.OK;
                    case REFUSED -> HttpStatus.FORBIDDEN;
                    case LATER -> HttpStatus.SERVICE_UNAVAILABLE;
                });
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
