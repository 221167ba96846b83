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

    Dispatcher(
            Claims claims, Settlement settlement, Wording wording, Unsubscriptions unsubscriptions, Channels channels) {
        this.claims = claims;
        this.settlement = settlement;
        this.wording = wording;
        this.unsubscriptions = unsubscriptions;
        this.channels = channels;
    }

    /** Sends the next messages of a channel that are due; answers how many it dealt with. */
    int sendDue(Channel channel) {
        settlement.giveUp();
        List<Parcel> parcels = claims.claim(channel, BATCH);
        parcels.forEach(this::dispatch);
        return parcels.size();
    }

    void dispatch(Parcel parcel) {
        Optional<Carrier> carrier = channels.carrierOf(parcel.channel());
        if (carrier.isEmpty()) {
            settlement.settle(parcel, Fate.withoutChannel(parcel.channel()));
        } else if (parcel.to().address().isEmpty()) {
            settlement.settle(parcel, Fate.unsent(MessageState.FAILED, Reason.of("why.message.no-address")));
        } else if (parcel.unsubscribe() != null
                && unsubscriptions.has(parcel.channel(), parcel.to().address())) {
            settlement.settle(parcel, Fate.unsent(MessageState.SUPPRESSED, Reason.of("why.message.unsubscribed")));
        } else {
            send(parcel, carrier.get());
        }
    }

    private void send(Parcel parcel, Carrier carrier) {
        Optional<Letter> letter = letter(parcel);
        if (letter.isEmpty()) {
            settlement.settle(
                    parcel, Fate.unsent(MessageState.FAILED, Reason.of("why.message.no-words", parcel.template())));
        } else if (claims.begin(parcel)) {
            Fate fate = Fate.after(carrier.send(letter.get()), parcel.attempts() + 1);
            settlement.settle(parcel, fate.hiding(parcel.channel(), parcel.to().address()));
        }
    }

    private Optional<Letter> letter(Parcel parcel) {
        String unsubscribe = parcel.unsubscribe() == null ? null : unsubscriptions.pageOf(parcel.unsubscribe());
        return wording.of(parcel, unsubscribe)
                .map(words ->
                        new Letter(parcel.id(), parcel.to(), words, claims.attachments(parcel.id()), unsubscribe));
    }
}
