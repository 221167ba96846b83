package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.problem.Problem.Violation;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelEntryTest {

    private static final Map<ChannelKind, Map<String, String>> GOOD = Map.of(
            ChannelKind.SMTP,
            Map.of("host", "mail.techflow.example", "from", "TechFlow <sales@techflow.example>"),
            ChannelKind.IMAP,
            Map.of("host", "10.0.0.7", "username", "sales", "password", "geheim"),
            ChannelKind.SMPP,
            Map.of("host", "smsc.example", "system-id", "techflow", "password", "geheim", "source", "TechFlow"),
            ChannelKind.HTTP_SMS,
            Map.of(
                    "url",
                    "https://sms.example/send?to={to}",
                    "headers",
                    "Authorization: Bearer x",
                    "fields",
                    "a.b: {text}"),
            ChannelKind.TELEGRAM,
            Map.of("token", "123:abc"));

    @Test
    void whatEveryKindNeedsIsEnough() {
        assertThat(GOOD).hasSize(ChannelKind.values().length);
        GOOD.forEach((kind, entered) ->
                assertThat(ChannelEntry.wrong(kind, entered)).as(kind.title()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMTP     | host     | mail.example/admin       | host",
                "SMTP     | host     | ''                       | missing",
                "SMTP     | port     | 0                        | port",
                "SMTP     | port     | 70000                    | port",
                "SMTP     | from     | nobody                   | sender",
                "SMTP     | surprise | x                        | unknown",
                "SMPP     | password | ''                       | missing",
                "HTTP_SMS | url      | ftp://sms.example/       | address",
                "HTTP_SMS | url      | https://{to}/send        | address",
                "HTTP_SMS | url      | https://sms.{to}.example | address",
                "HTTP_SMS | url      | https://a:b@sms.example/ | address",
                "HTTP_SMS | headers  | Host: other.example      | pairs",
                "HTTP_SMS | headers  | Authorization            | pairs",
                "HTTP_SMS | success  | (unclosed                | pattern",
                "TELEGRAM | base-url | api.telegram.org         | address",
            })
    void whatCannotWorkIsRefusedAtItsPlace(ChannelKind kind, String field, String value, String why) {
        Map<String, String> entered = new HashMap<>(GOOD.getOrDefault(kind, Map.of()));
        entered.put(field, value);
        assertThat(ChannelEntry.wrong(kind, entered))
                .extracting(Violation::path, wrong -> wrong.message().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, "messages.channels.invalid." + why));
    }

    @Test
    void aLineBreakCannotSmuggleAHeaderIn() {
        Map<String, String> entered = new HashMap<>(GOOD.getOrDefault(ChannelKind.SMTP, Map.of()));
        entered.put("from", "TechFlow <sales@techflow.example>\r\nBcc: all@techflow.example");
        assertThat(ChannelEntry.wrong(ChannelKind.SMTP, entered)).hasSize(1);
    }
}
