package dev.struktura.talks.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers as mail programs write them: what is new is told from what is repeated. */
class ReplyTextTest {

    private static final String ANSWER = "Так, згодні.\n\nКоли почнемо?";

    /** Gmail in three languages, short and broken over lines; Apple Mail; Outlook; older programs; signatures; what devices add. */
    private static final String REPEATING = """
        On Mon, Mar 2, 2026 at 10:00 AM TechFlow <sales@techflow.example> wrote:

        > Згодні?
        ====
        On Mon, Mar 2, 2026 at 10:00 AM TechFlow Sales Department <
        sales@techflow.example> wrote:

        > Згодні?
        > Так?
        ====
        пн, 2 бер. 2026 р. о 10:00 TechFlow <sales@techflow.example> пише:

        > Згодні?
        ====
        пн, 2 мар. 2026 г. в 10:00, TechFlow <sales@techflow.example>:

        > Згодні?
        ====
        понеділок, 2 березня 2026 р. TechFlow <sales@techflow.example> пише:
        > Згодні?
        ====
        > On 2 Mar 2026, at 10:00, TechFlow <sales@techflow.example> wrote:
        >
        > Згодні?
        ====
        On 2 Mar 2026, at 10:00, TechFlow <sales@techflow.example> wrote:

        Згодні?
        ====
        2 марта 2026 г., в 10:00, TechFlow <sales@techflow.example> написал(а):

        > Згодні?
        ====
        2 бер. 2026 р. о 10:00 TechFlow <sales@techflow.example> написав:

        > Згодні?
        ====
        From: TechFlow <sales@techflow.example>
        Sent: Monday, March 2, 2026 10:00
        To: Iryna
        Subject: Склад

        Згодні?
        ====
        ________________________________
        От: TechFlow <sales@techflow.example>
        Отправлено: 2 марта 2026 г. 10:00
        Кому: Ирина
        Тема: Склад

        Згодні?
        ====
        Від: TechFlow <sales@techflow.example>
        Надіслано: понеділок, 2 березня 2026 р. 10:00
        Кому: Ірина
        Тема: Склад

        Згодні?
        ====
        -----Original Message-----
        From: TechFlow
        Sent: Monday

        Згодні?
        ====
        -----Исходное сообщение-----
        From: TechFlow

        Згодні?
        ====
        > Згодні?
        > Чекаємо.
        ====
        --
        Ірина, директорка
        +380 67 123 45 67
        ====
        Sent from my iPhone
        ====
        Надіслано з iPhone
        ====
        Отправлено с iPhone
        """;

    static List<String> repeating() {
        return List.of(REPEATING.split("====\\n"));
    }

    @ParameterizedTest
    @MethodSource("repeating")
    void whatIsRepeatedBelowIsNotNew(String below) {
        ReplyText read = ReplyText.of(ANSWER + "\n\n" + below);
        assertThat(read.written()).isEqualTo(ANSWER);
        assertThat(read.quoted()).isNotEmpty();
    }

    @Test
    void whoWritesUnderTheQuotationIsUnderstood() {
        ReplyText read = ReplyText.of(
                "On Mon, Mar 2, 2026 at 10:00 AM TechFlow <sales@techflow.example> wrote:\n> Згодні?\n\n" + ANSWER);
        assertThat(read.written()).isEqualTo(ANSWER);
        assertThat(read.quoted()).isEqualTo("> Згодні?");
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatOnlyLooksLikeARepetitionStays(String text) {
        assertThat(ReplyText.of(text)).isEqualTo(new ReplyText(text, ""));
    }

    static List<String> ordinary() {
        return List.of(
                "Треба:\n1. Склад\n2. Звіти до 2026 року",
                "Від: нашої команди вітання!\nЧекаємо на вас.",
                "2026 рік, плани такі:\nсклад і звіти",
                "Тема: склад\nКому це треба?",
                "Сума -- 100\n--- далі ---\nкінець");
    }

    @Test
    void aMailThatOnlyRepeatsIsShownWhole() {
        String forwarded = "> Згодні?\n> Чекаємо.";
        assertThat(ReplyText.of(forwarded)).isEqualTo(new ReplyText(forwarded, ""));
    }

    @Test
    void quotationsInHtmlAreCutByTheirMarkup() {
        ReplyText read = HtmlMail.read("""
            <html><head><style>p { color: red }</style></head><body><div dir="ltr">Так, згодні.<br><br>Коли почнемо?</div>
            <script>alert(1)</script><br><div class="gmail_quote"><div class="gmail_attr">On Mon, TechFlow wrote:<br></div>
            <blockquote class="gmail_quote">Згодні?</blockquote></div></body></html>
            """);
        assertThat(read.written()).isEqualTo(ANSWER);
        assertThat(read.quoted()).contains("Згодні?").doesNotContain("alert");
    }

    @Test
    void outlooksHtmlIsCutWhereItsHeadersBegin() {
        ReplyText read = HtmlMail.read("""
            <body><p>Так, згодні.</p><p>Коли почнемо?</p><div id="appendonsend"></div><hr>
            <div id="divRplyFwdMsg"><b>From:</b> TechFlow<br><b>Sent:</b> Monday</div><div>Згодні?</div></body>
            """);
        assertThat(read.written()).isEqualTo(ANSWER);
        assertThat(read.quoted()).contains("Згодні?");
    }
}
