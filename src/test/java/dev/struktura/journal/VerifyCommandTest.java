package dev.struktura.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.testing.StrukturaTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class VerifyCommandTest {

    @Autowired
    SealedJournal sealed;

    @Autowired
    JournalSeals seals;

    @Autowired
    Texts texts;

    @Autowired
    ApplicationContext application;

    private record Outcome(int code, String words) {}

    @Test
    void aWholeJournalEndsWithZeroAndItsLastHash() {
        Seal last = sealed.batchOf(3);

        Outcome outcome = run("");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.words()).contains("Everything is as it was written", last.hash());
        assertThat(run("true")).isEqualTo(outcome);
        assertThat(run(last.hash().toUpperCase(Locale.ROOT))).isEqualTo(outcome);
    }

    @Test
    void aForgedJournalEndsWithOneAndTheBatch() {
        Seal last = sealed.batchOf(3);

        sealed.forged(
                () -> {
                    Outcome outcome = run("");
                    assertThat(outcome.code()).isEqualTo(1);
                    assertThat(outcome.words()).contains("Batch " + last.batch().number() + ": an entry was changed");
                    return seals.verify(null);
                },
                "update journal.entry set type = 'x' where id = " + last.batch().lastId());
    }

    @Test
    void aHashThatTheChainNeverHadEndsWithOne() {
        assertThat(run("ab".repeat(32)).code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAHashEndsWithTwo() {
        assertThat(run("yesterday").code()).isEqualTo(2);
    }

    private Outcome run(String option) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new VerifyCommand(seals, texts, application, option).verify(console, Locale.ENGLISH);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8));
    }
}
