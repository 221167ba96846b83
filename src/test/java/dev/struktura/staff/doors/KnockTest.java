package dev.struktura.staff.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnockTest {

    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148"
                    + " Safari/604.1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TelegramBot (like TwitterBot)",
                "WhatsApp/2.23.20.0",
                "facebookexternalhit/1.1;line-poker/1.0",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 Safari/601.2.4"
                        + " facebookexternalhit/1.1 Facebot Twitterbot/1.0",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
                "SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
                "ViberBot/1.0",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0;"
                        + " +http://www.bing.com/bingbot.htm)"
            })
    void linkPreviewsAndCrawlersAreNotTheClient(String agent) {
        assertThat(knock("GET", "", agent, false).ignored()).contains(Knock.Ignored.LINK_PREVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PHONE,
                "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) AppleWebKit/537.36 Chrome/130.0 Mobile"
                        + " Safari/537.36 Viber/22",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram"
                        + " 300.0",
                "curl/8.5.0",
                ""
            })
    void peopleAndPlainProgramsAreTheClient(String agent) {
        assertThat(knock("GET", "", agent, false).ignored()).isEmpty();
    }

    @Test
    void askingForTheHeadersOnlyIsNotReading() {
        assertThat(knock("HEAD", "", PHONE, false).ignored()).contains(Knock.Ignored.OTHER_METHOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "prefetch;prerender", "Prefetch", "preview", "prerender"})
    void aBrowserThatLoadsAheadIsNotReading(String purpose) {
        assertThat(knock("GET", purpose, PHONE, false).ignored()).contains(Knock.Ignored.PREFETCH);
    }

    @Test
    void ourOwnPeopleAreNotTheClient() {
        assertThat(knock("GET", "", PHONE, true).ignored()).contains(Knock.Ignored.COLLEAGUE);
    }

    private static Knock knock(String method, String purpose, String agent, boolean colleague) {
        return Knock.at("token", "203.0.113.7", new Knock.Manner(method, purpose, agent, colleague));
    }
}
