package dev.struktura.messages;

import dev.struktura.base.Asking;
import dev.struktura.base.Stale;
import dev.struktura.messages.ChannelProperties.Outgoing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How servers are reached at this moment: as somebody set it on the page, else as the installation's properties say. Whoever keeps a
 * connection listens to {@link Stale} of {@link #CACHE} and asks again.
 */
@Component
public class ChannelSettings {

    public static final String CACHE = "channels";

    private final ChannelTable table;
    private final ChannelProperties given;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<ChannelKind, ChannelSetup> known;

    ChannelSettings(ChannelTable table, ChannelProperties given) {
        this.table = table;
        this.given = given;
    }

    /** The mailbox in which clients answer; empty when there is none, or it is turned off. */
    public Optional<Mailbox> mailbox() {
        return on(ChannelKind.IMAP, setup -> ChannelBinding.mailbox(setup, given));
    }

    /** The bot by which clients are reached; empty when there is none, or it is turned off. */
    public Optional<TelegramBot> telegram() {
        return on(ChannelKind.TELEGRAM, ChannelBinding::telegram);
    }

    /** The server by which a channel goes out; SMPP where both ways of sending SMS are set. */
    Optional<Outgoing> outgoing(Channel channel) {
        return switch (channel) {
            case EMAIL -> outgoing(ChannelKind.SMTP);
            case SMS -> outgoing(ChannelKind.SMPP).or(() -> outgoing(ChannelKind.HTTP_SMS));
            case TELEGRAM -> outgoing(ChannelKind.TELEGRAM);
        };
    }

    /** How many messages may leave by a channel in a minute; empty for as many as there are. */
    OptionalInt perMinute(Channel channel) {
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> kind.channel().equals(Optional.of(channel)))
                .flatMap(kind -> setup(kind).stream())
                .filter(ChannelSetup::enabled)
                .map(setup -> setup.setting("per-minute"))
                .filter(rate -> !rate.isEmpty())
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private Optional<Outgoing> outgoing(ChannelKind kind) {
        return switch (kind) {
            case SMTP -> on(kind, setup -> ChannelBinding.smtp(setup, given));
            case SMPP -> on(kind, setup -> ChannelBinding.smpp(setup, given));
            case HTTP_SMS -> on(kind, ChannelBinding::http);
            case TELEGRAM -> on(kind, ChannelBinding::telegram);
            case IMAP -> Optional.empty();
        };
    }

    private <T> Optional<T> on(ChannelKind kind, Function<ChannelSetup, T> how) {
        return setup(kind).filter(ChannelSetup::enabled).map(how);
    }

    Optional<ChannelSetup> setup(ChannelKind kind) {
        return Optional.ofNullable(setups().get(kind));
    }

    /** What the installation's properties say, whatever the page does. */
    Optional<ChannelSetup> given(ChannelKind kind) {
        return GivenChannels.of(kind, given);
    }

    /** All there are, turned off or not. */
    Map<ChannelKind, ChannelSetup> setups() {
        Map<ChannelKind, ChannelSetup> setups = known;
        if (setups == null) {
            long before = changes.get();
            setups = read();
            known = changes.get() == before ? setups : null;
        }
        return setups;
    }

    private Map<ChannelKind, ChannelSetup> read() {
        Map<ChannelKind, ChannelSetup> setups = new EnumMap<>(ChannelKind.class);
        for (ChannelKind kind : ChannelKind.values()) {
            given(kind).ifPresent(setup -> setups.put(kind, setup));
        }
        List<ChannelSetup> set = Asking.asDepartment(table::all);
        set.forEach(setup -> setups.put(setup.kind(), setup));
        return setups;
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(CACHE)) {
            changes.incrementAndGet();
            known = null;
        }
    }
}
