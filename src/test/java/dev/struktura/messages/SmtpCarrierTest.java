package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpCarrierTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeAll
    static void start() {
        MAIL.start();
        MAIL.setUser("sales@techflow.example", "sales", "geheim");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws FolderException {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void aMailCarriesCyrillicInSubjectSenderTextAndHtml() throws Exception {
        Outcome outcome =
                carrier("geheim").send(Letters.mail("Рахунок №7 — їжак", "Доброго дня, Оксано! Сплатіть ₴ 1 200."));
        MimeMessage mail = onlyMail();
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        assertThat(mail.getSubject()).isEqualTo("Рахунок №7 — їжак");
        assertThat(mail.getFrom()[0].toString()).contains("sales@techflow.example");
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(mail.getHeader("From", null)))
                .contains("Відділ продажу");
        assertThat(parts(mail))
                .containsExactly(
                        "text/plain: Доброго дня, Оксано! Сплатіть ₴ 1 200.",
                        "text/html: <p>Доброго дня, Оксано! Сплатіть ₴ 1 200.</p>");
    }

    @Test
    void theMessageIdIsThatOfTheOutboxSoThatACopyCanBeRecognised() throws Exception {
        carrier("geheim").send(Letters.mail("Привіт", "Текст"));
        assertThat(onlyMail().getMessageID()).isEqualTo("<" + Letters.ID + "@techflow.example>");
    }

    @Test
    void anAttachmentArrivesWithItsCyrillicNameAndEveryByte() throws Exception {
        byte[] pdf = {0, 1, 2, (byte) 0xff, '\r', '\n', '.', '\r', '\n'};
        Letter plain = Letters.mail("Рахунок", "Текст");
        carrier("geheim")
                .send(new Letter(
                        plain.id(),
                        plain.to(),
                        plain.words(),
                        List.of(new Attachment("Рахунок №7.pdf", "application/pdf", pdf)),
                        null));
        Part file = ((Multipart) onlyMail().getContent()).getBodyPart(1);
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(file.getFileName()))
                .isEqualTo("Рахунок №7.pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    @Test
    void aMarketingMailCanBeUnsubscribedFromWithOneClick() throws Exception {
        Letter plain = Letters.mail("Новини", "Текст");
        carrier("geheim")
                .send(new Letter(
                        plain.id(), plain.to(), plain.words(), List.of(), "https://techflow.example/unsubscribe/abc"));
        MimeMessage mail = onlyMail();
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://techflow.example/unsubscribe/abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void aServiceMailCarriesNoUnsubscribeHeader() throws Exception {
        carrier("geheim").send(Letters.mail("Рахунок", "Текст"));
        assertThat(onlyMail().getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void lineBreaksInSubjectAndNameStartNoNewHeader() throws Exception {
        Recipient crafted = new Recipient("Oksana\r\nBcc: all@evil.example", "oksana@zoria.example", Locale.of("uk"));
        carrier("geheim").send(Letters.mail(crafted, "Offer\r\nBcc: all@evil.example\nX-Evil: 1", "Text"));
        MimeMessage mail = onlyMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Offer Bcc: all@evil.example X-Evil: 1");
    }

    @Test
    void anAddressThatIsMoreThanOneAddressIsRefused() {
        for (String crafted : List.of(
                "a@zoria.example, b@evil.example",
                "a@zoria.example\r\nRCPT TO:<b@evil.example>",
                "x <a@zoria.example>",
                "group: a@zoria.example, b@evil.example;",
                "nobody",
                "@zoria.example")) {
            Outcome outcome =
                    carrier("geheim").send(Letters.mail(new Recipient("X", crafted, Locale.of("uk")), "S", "T"));
            assertThat(outcome).as(crafted).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldInTheServersWordsAndTriedLater() {
        Outcome outcome = carrier("wrong").send(Letters.mail("Рахунок", "Текст"));
        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcome.answer()).contains("535").doesNotContain("wrong");
    }

    @Test
    void aServerThatIsAwayIsTriedLater() throws IOException {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        assertThat(carrier(port).send(Letters.mail("Рахунок", "Текст"))).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    void aTemporaryRefusalIsTriedLaterAndAFinalOneIsNot() throws IOException {
        assertThat(outcomeWhen("RCPT", "451 4.7.1 greylisted")).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcomeWhen("RCPT", "550 5.1.1 no such user")).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomeWhen("MAIL", "452 too many")).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcomeWhen("MAIL", "553 sender not allowed")).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomeWhen(ScriptedMailServer.END_OF_MAIL, "451 try later")).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcomeWhen(ScriptedMailServer.END_OF_MAIL, "554 5.7.1 spam"))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRefusalIsToldInTheServersWords() throws IOException {
        assertThat(outcomeWhen("RCPT", "550 5.1.1 no such user").answer()).contains("550 5.1.1 no such user");
    }

    @Test
    void onlyAConnectionThatEndsAfterTheWholeMailLeavesItUnclear() throws IOException {
        assertThat(outcomeWhen("MAIL", ScriptedMailServer.HANG_UP)).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcomeWhen("RCPT", ScriptedMailServer.HANG_UP)).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcomeWhen("DATA", ScriptedMailServer.HANG_UP)).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcomeWhen(ScriptedMailServer.END_OF_MAIL, ScriptedMailServer.HANG_UP))
                .isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void aServerThatHangsUpAfterTakingTheMailHasTakenIt() throws IOException {
        assertThat(outcomeWhen("QUIT", ScriptedMailServer.HANG_UP)).isInstanceOf(Outcome.Taken.class);
    }

    private static Outcome outcomeWhen(String command, String answer) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
            return carrier(server.port()).send(Letters.mail("Рахунок", "Текст"));
        }
    }

    private static SmtpCarrier carrier(String password) {
        return carrier(MAIL.getSmtp().getPort(), "sales", new Secret(password));
    }

    private static SmtpCarrier carrier(int port) {
        return carrier(port, null, null);
    }

    private static SmtpCarrier carrier(int port, @Nullable String user, @Nullable Secret password) {
        return new SmtpCarrier(
                new ChannelProperties.Smtp(
                        "127.0.0.1",
                        port,
                        Protection.NONE,
                        null,
                        user,
                        password,
                        "Відділ продажу <sales@techflow.example>",
                        Duration.ofSeconds(5)),
                Clock.systemUTC());
    }

    private static MimeMessage onlyMail() {
        MimeMessage[] mails = MAIL.getReceivedMessages();
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static List<String> parts(Part part) throws IOException, MessagingException {
        List<String> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                found.addAll(parts(several.getBodyPart(i)));
            }
        } else {
            String type = part.getContentType().split(";", 2)[0];
            found.add(type + ": " + new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        return found;
    }
}
