package dev.struktura.messages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address of this installation as those who get messages reach it. */
@Component
class Site {

    private final String url;

    Site(@Value("${struktura.public-url:}") String publicUrl, @Value("${server.port:8080}") String port) {
        this.url = publicUrl.isBlank()
                ? "http://localhost:" + port
                : publicUrl.strip().replaceFirst("/+$", "");
    }

    String url() {
        return url;
    }
}
