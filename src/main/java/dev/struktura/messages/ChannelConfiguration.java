package dev.struktura.messages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the channels that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
class ChannelConfiguration {

    @Bean
    Channels channels(
            ChannelProperties settings,
            Receipts receipts,
            ObjectProvider<ArrivalListener> listeners,
            JsonMapper json,
            Clock clock) {
        List<Carrier> carriers = new ArrayList<>();
        if (settings.smtp() != null) {
            carriers.add(new SmtpCarrier(settings.smtp(), clock));
        }
        if (settings.sms() != null && settings.sms().smpp() != null) {
            carriers.add(new SmppCarrier(
                    settings.sms().smpp(),
                    receipts,
                    arrival -> listeners.orderedStream().forEach(one -> one.arrived(arrival))));
        } else if (settings.sms() != null && settings.sms().http() != null) {
            carriers.add(new HttpSmsCarrier(settings.sms().http(), json));
        }
        if (settings.telegram() != null) {
            carriers.add(new TelegramCarrier(settings.telegram(), json));
        }
        return new Channels(carriers);
    }
}
