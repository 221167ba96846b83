package dev.struktura.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.messages.ChannelProperties.LongMessages;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChannelPropertiesTest {

    @Test
    void aMailServerNeedsItsHostAndTheSender() {
        ChannelProperties.Smtp smtp = bound(Map.of(
                        "struktura.messages.smtp.host", "mail.techflow.example",
                        "struktura.messages.smtp.username", "sales",
                        "struktura.messages.smtp.password", "geheim",
                        "struktura.messages.smtp.from", "TechFlow <sales@techflow.example>"))
                .smtp();
        assertThat(smtp)
                .isEqualTo(new ChannelProperties.Smtp(
                        "mail.techflow.example",
                        587,
                        Protection.STARTTLS,
                        null,
                        "sales",
                        new Secret("geheim"),
                        "TechFlow <sales@techflow.example>",
                        Duration.ofSeconds(10)));
        assertThat(String.valueOf(smtp)).doesNotContain("geheim");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> bound(Map.of("struktura.messages.smtp.host", "mail.techflow.example")))
                .rootCause()
                .hasMessage("struktura.messages.smtp.from is missing");
    }

    @Test
    void anSmsProviderIsDescribedInFull() {
        ChannelProperties.Sms sms = requireNonNull(bound(Map.of(
                        "struktura.messages.sms.http.url", "https://sms.example/send?to={to}",
                        "struktura.messages.sms.http.body", "form",
                        "struktura.messages.sms.http.headers.Authorization", "Bearer geheim",
                        "struktura.messages.sms.http.fields[sms.text]", "{text}",
                        "struktura.messages.sms.smpp.host", "smsc.example",
                        "struktura.messages.sms.smpp.system-id", "techflow",
                        "struktura.messages.sms.smpp.password", "geheim",
                        "struktura.messages.sms.smpp.source", "TechFlow",
                        "struktura.messages.sms.smpp.long-messages", "payload"))
                .sms());
        ChannelProperties.Http http = requireNonNull(sms.http());
        ChannelProperties.Smpp smpp = requireNonNull(sms.smpp());
        assertThat(http.fields()).containsExactly(Map.entry("sms.text", "{text}"));
        assertThat(http.headers()).containsExactly(Map.entry("Authorization", new Secret("Bearer geheim")));
        assertThat(smpp.longMessages()).isEqualTo(LongMessages.PAYLOAD);
        assertThat(smpp.port()).isEqualTo(2775);
        assertThat(sms.toString()).doesNotContain("geheim");
    }

    @Test
    void aBotNeedsItsTokenOnly() {
        TelegramBot bot = requireNonNull(
                bound(Map.of("struktura.messages.telegram.token", "123:abc")).telegram());
        assertThat(bot.baseUrl()).hasToString("https://api.telegram.org");
        assertThat(bot.toString()).doesNotContain("123:abc");
    }

    private static ChannelProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("struktura.messages", ChannelProperties.class);
    }
}
