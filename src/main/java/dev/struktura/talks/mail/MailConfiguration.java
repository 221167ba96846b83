package dev.struktura.talks.mail;

import dev.struktura.messages.ChannelSettings;
import dev.struktura.talks.Vigil;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to the mailbox that is set among the channels. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailConfiguration.Settings.class)
class MailConfiguration {

    /**
     * What the addresses of the mailbox are for.
     *
     * @param address from which we write; null when the user name of the mailbox is the address
     * @param leads addresses at which strangers become clients
     */
    @ConfigurationProperties("struktura.talks")
    record Settings(@Nullable String address, @DefaultValue List<String> leads) {}

    @Bean
    @ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
    Vigil mailVigil(ChannelSettings channels, Settings settings, Cursors cursors, Fetching fetching) {
        Supplier<Optional<Inbox>> inbox =
                () -> channels.mailbox().map(server -> Inbox.of(server, settings.address(), settings.leads()));
        return new Vigil("mailbox", new MailEar(inbox, cursors, fetching));
    }
}
