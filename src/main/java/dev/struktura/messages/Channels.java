package dev.struktura.messages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that are configured. */
final class Channels implements AutoCloseable {

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);

    Channels(List<Carrier> carriers) {
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    }

    Optional<Carrier> carrierOf(Channel channel) {
        return Optional.ofNullable(carriers.get(channel));
    }

    boolean has(Channel channel) {
        return carriers.containsKey(channel);
    }

    @Override
    public void close() {
        for (Carrier carrier : carriers.values()) {
            if (carrier instanceof SmppCarrier smpp) {
                smpp.close();
            }
        }
    }
}
