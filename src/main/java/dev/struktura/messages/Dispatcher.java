package dev.struktura.messages;

import dev.struktura.base.Reason;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what is due. Any number of nodes may do so at once: each message is claimed by one, and marked before it leaves. */
@Component
class Dispatcher {

    private static final int BATCH = 20;

    private final Claims claims;
    private final Settlement settlement;
    private final Wording wording;
    private final Unsubscriptions unsubscriptions;
    private final Channels channels;
    private final Restraint restraint;
    private final Rates rates;
    private final Digests digests;

    Dispatcher(
            Claims claims,
            Settlement settlement,
            Wording wording,
            Unsubscriptions unsubscriptions,
            Channels channels,
            Restraint restraint,
            Rates rates,
            Digests digests) {
        this.claims = claims;
        this.settlement = settlement;
        this.wording = wording;
        this.unsubscriptions = unsubscriptions;
        this.channels = channels;
        this.restraint = restraint;
        this.rates = rates;
        this.digests = digests;
    }

    /** Sends the next messages of a channel that are due; answers how many it dealt with. */
    int sendDue(Channel channel) {
        settlement.giveUp();
        digests.fold(channel);
        int room = rates.take(channel, BATCH);
        List<Parcel> parcels = room == 0 ? List.of() : claims.claim(channel, room);
        int used = parcels.stream().mapToInt(this::dispatch).sum();
        rates.settle(channel, room, used);
        return parcels.size();
    }

    /** How much of the channel's rate it took: the short messages an SMS was handed over as, 1 for anything else, 0 when it stayed here. */
    int dispatch(Parcel parcel) {
        Optional<Carrier> carrier = channels.carrierOf(parcel.channel());
        if (carrier.isEmpty()) {
            return unsent(parcel, Fate.withoutChannel(parcel.channel()));
        }
        if (parcel.to().address().isEmpty()) {
            return unsent(parcel, Fate.unsent(MessageState.FAILED, Reason.of("why.message.no-address")));
        }
        if (parcel.unsubscribe() != null
                && unsubscriptions.has(parcel.channel(), parcel.to().address())) {
            return unsent(parcel, Fate.unsent(MessageState.SUPPRESSED, Reason.of("why.message.unsubscribed")));
        }
        return restraint.on(parcel).map(fate -> unsent(parcel, fate)).orElseGet(() -> send(parcel, carrier.get()));
    }

    private int unsent(Parcel parcel, Fate fate) {
        settlement.settle(parcel, fate);
        return 0;
    }

    private int send(Parcel parcel, Carrier carrier) {
        Optional<Letter> letter = letter(parcel);
        if (letter.isEmpty()) {
            return unsent(
                    parcel, Fate.unsent(MessageState.FAILED, Reason.of("why.message.no-words", parcel.template())));
        }
        if (!claims.begin(parcel)) {
            return 0;
        }
        Fate fate = Fate.after(carrier.send(letter.get()), parcel.attempts() + 1);
        settlement.settle(parcel, fate.hiding(parcel.channel(), parcel.to().address()));
        return parcel.channel() == Channel.SMS
                ? SmsLength.of(letter.get().words().text()).parts()
                : 1;
    }

    private Optional<Letter> letter(Parcel parcel) {
        String unsubscribe = parcel.unsubscribe() == null ? null : unsubscriptions.pageOf(parcel.unsubscribe());
        return wording.of(parcel, unsubscribe)
                .map(words -> new Letter(
                        parcel.id(),
                        parcel.to(),
                        words,
                        claims.attachments(parcel.id()),
                        unsubscribe,
                        MailThread.ofField(parcel.fields().getOrDefault(MailThread.FIELD, ""))));
    }
}
