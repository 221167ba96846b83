package dev.struktura.talks.telegram;

import dev.struktura.messages.ChannelSettings;
import dev.struktura.talks.Vigil;
import dev.struktura.talks.mail.Cursors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the bot that is set among the channels. */
@Configuration(proxyBeanMethods = false)
class BotListening {

    @Bean
    @ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
    Vigil botVigil(ChannelSettings channels, Cursors cursors, ChatRoom room, JsonMapper json) {
        return new Vigil("bot", new BotEar(channels::telegram, cursors, room, json));
    }
}
