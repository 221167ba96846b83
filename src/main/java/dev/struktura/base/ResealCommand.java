package dev.struktura.base;

import dev.struktura.base.web.Texts;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Encrypts everything by the new key instead of serving anybody, beside nodes that go on; says what came of it and ends. */
@Component
@ConditionalOnProperty(ResealCommand.OPTION)
class ResealCommand implements ApplicationRunner {

    static final String OPTION = "struktura.reseal";

    static final int DONE = 0;
    static final int ONE_KEY = 2;

    private static final int BATCH = 500;

    private final Secrets secrets;
    private final Resealing resealing;
    private final Texts texts;
    private final ApplicationContext application;

    ResealCommand(Secrets secrets, Resealing resealing, Texts texts, ApplicationContext application) {
        this.secrets = secrets;
        this.resealing = resealing;
        this.texts = texts;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = reseal(System.out, Locale.getDefault());
        System.exit(SpringApplication.exit(application, () -> code));
    }

    /** @return the code to end with */
    int reseal(PrintStream out, Locale language) {
        if (!secrets.hasTwoKeys()) {
            out.println(words(Reason.of("reseal.one-key"), language));
            return ONE_KEY;
        }
        long left = Asking.asDepartment(() -> resealing.all(BATCH));
        out.println(words(Reason.of("reseal.done", left), language));
        return DONE;
    }

    private String words(Reason reason, Locale language) {
        Locale known = List.of("uk", "ru").contains(language.getLanguage()) ? language : Locale.ENGLISH;
        return texts.why(reason, known, ZoneId.systemDefault());
    }
}
