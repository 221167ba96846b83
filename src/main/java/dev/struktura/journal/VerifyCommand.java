package dev.struktura.journal;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Texts;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Verifies the journal instead of serving anybody, says what came of it and ends with a code for scripts. */
@Component
@ConditionalOnProperty(VerifyCommand.OPTION)
class VerifyCommand implements ApplicationRunner {

    /** Its value is the hash that was written down, if one was. */
    static final String OPTION = "struktura.verify-journal";

    static final int WHOLE = 0;
    static final int NOT_WHOLE = 1;
    static final int NOT_UNDERSTOOD = 2;

    private final JournalSeals seals;
    private final Texts texts;
    private final ApplicationContext application;
    private final String option;

    VerifyCommand(
            JournalSeals seals,
            Texts texts,
            ApplicationContext application,
            @Value("${" + OPTION + "}") String option) {
        this.seals = seals;
        this.texts = texts;
        this.application = application;
        this.option = option;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = verify(System.out, Locale.getDefault());
        System.exit(SpringApplication.exit(application, () -> code));
    }

    /** @return the code to end with */
    int verify(PrintStream out, Locale language) {
        String hash = option.equals("true") || option.isBlank() ? null : option;
        if (hash != null && !Seal.isHash(hash)) {
            out.println(words(Reason.of("seal.invalid.hash"), language));
            return NOT_UNDERSTOOD;
        }
        return verify(hash, out, language);
    }

    private int verify(@Nullable String hash, PrintStream out, Locale language) {
        Verdict verdict = seals.verify(hash);
        out.println(words(verdict.inWords(), language));
        return switch (verdict) {
            case Verdict.Whole whole -> {
                whole.last().ifPresent(seal -> out.println(words(Reason.of("seal.last-hash", seal.hash()), language)));
                yield WHOLE;
            }
            case Verdict.Broken _, Verdict.Rewritten _ -> NOT_WHOLE;
        };
    }

    private String words(Reason reason, Locale language) {
        Locale known = List.of("uk", "ru").contains(language.getLanguage()) ? language : Locale.ENGLISH;
        return texts.why(reason, known, ZoneId.systemDefault());
    }
}
