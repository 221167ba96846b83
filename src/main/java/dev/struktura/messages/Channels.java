package dev.struktura.messages;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channels that are configured. */
@FunctionalInterface
interface Channels {

    Optional<Carrier> carrierOf(Channel channel);

    default boolean has(Channel channel) {
        return carrierOf(channel).isPresent();
    }

    /** Those of these carriers, for ever. */
    static Channels of(List<Carrier> all) {
        Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
        all.forEach(carrier -> carriers.put(carrier.channel(), carrier));
        return channel -> Optional.ofNullable(carriers.get(channel));
    }
}
