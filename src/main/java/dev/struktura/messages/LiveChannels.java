package dev.struktura.messages;

import dev.struktura.messages.ChannelProperties.Http;
import dev.struktura.messages.ChannelProperties.Outgoing;
import dev.struktura.messages.ChannelProperties.Smpp;
import dev.struktura.messages.ChannelProperties.Smtp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The channels as they are set at this moment: who changed one gets another carrier, and the others keep theirs. */
@Component
@EnableConfigurationProperties(ChannelProperties.class)
final class LiveChannels implements Channels, AutoCloseable {

    private record Line(Outgoing server, Carrier carrier) {}

    private final ChannelSettings settings;
    private final Receipts receipts;
    private final ObjectProvider<ArrivalListener> listeners;
    private final JsonMapper json;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Channel, Line> lines = new EnumMap<>(Channel.class);
    private @Nullable Map<ChannelKind, ChannelSetup> madeFrom;

    LiveChannels(
            ChannelSettings settings,
            Receipts receipts,
            ObjectProvider<ArrivalListener> listeners,
            JsonMapper json,
            Clock clock) {
        this.settings = settings;
        this.receipts = receipts;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Carrier> carrierOf(Channel channel) {
        Map<ChannelKind, ChannelSetup> current = settings.setups();
        lock.lock();
        try {
            if (!current.equals(madeFrom)) {
                for (Channel one : Channel.values()) {
                    renew(one);
                }
                madeFrom = current;
            }
            return Optional.ofNullable(lines.get(channel)).map(Line::carrier);
        } finally {
            lock.unlock();
        }
    }

    private void renew(Channel channel) {
        Optional<Outgoing> server = settings.outgoing(channel);
        Line before = lines.get(channel);
        if (before != null && server.equals(Optional.of(before.server()))) {
            return;
        }
        lines.remove(channel);
        server.ifPresent(one -> lines.put(channel, new Line(one, carrier(one))));
        if (before != null && before.carrier() instanceof SmppCarrier smpp) {
            Thread.ofVirtual().name("smpp-unbind").start(smpp::retire);
        }
    }

    private Carrier carrier(Outgoing server) {
        return switch (server) {
            case Smtp smtp -> new SmtpCarrier(smtp, clock);
            case Smpp smpp ->
                new SmppCarrier(
                        smpp, receipts, arrival -> listeners.orderedStream().forEach(one -> one.arrived(arrival)));
            case Http http -> new HttpSmsCarrier(http, json);
            case TelegramBot bot -> new TelegramCarrier(bot, json);
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            for (Line line : lines.values()) {
                if (line.carrier() instanceof SmppCarrier smpp) {
                    smpp.close();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
