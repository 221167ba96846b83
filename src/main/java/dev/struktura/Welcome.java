package dev.struktura;

import dev.struktura.base.web.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where to look, and in a demo how to sign in. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Texts texts;
    private final Environment environment;

    Welcome(Texts texts, Environment environment) {
        this.texts = texts;
        this.environment = environment;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        Locale locale = console();
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        Duration taken = ready.getTimeTaken() == null ? Duration.ZERO : ready.getTimeTaken();
        log.info(texts.t(locale, "start.ready", address, String.valueOf(taken.toSeconds())));
        if (environment.getProperty("struktura.demo", Boolean.class, false)) {
            log.info(texts.t(locale, "start.demo", address));
        }
    }

    /** The language of the machine, English when it is none of ours. */
    private static Locale console() {
        String language = Locale.getDefault().getLanguage();
        return List.of("uk", "ru").contains(language) ? Texts.supported(Locale.getDefault()) : Locale.ENGLISH;
    }
}
