package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps to what clients said of being written to, and to the hours in which they are awake. */
@Component
class Consideration implements Restraint {

    private final Wishes wishes;
    private final Courtesies courtesies;
    private final ClientClocks clocks;
    private final List<Parties> holders;
    private final Clock clock;

    Consideration(Wishes wishes, Courtesies courtesies, ClientClocks clocks, List<Parties> holders, Clock clock) {
        this.wishes = wishes;
        this.courtesies = courtesies;
        this.clocks = clocks;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    public Optional<Fate> on(Parcel parcel) {
        if (!parcel.toClient()) {
            return Optional.empty();
        }
        Optional<Parties.Party> party = party(parcel.about());
        return unwanted(parcel, party.map(Parties.Party::client).orElse(null))
                .map(why -> Fate.unsent(MessageState.SUPPRESSED, why))
                .or(() -> asleep(parcel, party));
    }

    private Optional<Parties.Party> party(JournalEntry.Subject about) {
        return holders.stream().flatMap(holder -> holder.of(about).stream()).findFirst();
    }

    private Optional<Reason> unwanted(Parcel parcel, @Nullable UUID client) {
        NewMessage.Purpose purpose =
                parcel.unsubscribe() == null ? NewMessage.Purpose.SERVICE : NewMessage.Purpose.MARKETING;
        return wishes.against(parcel.channel(), parcel.to().address(), client, purpose);
    }

    private Optional<Fate> asleep(Parcel parcel, Optional<Parties.Party> party) {
        Courtesy courtesy = courtesies.current();
        if (parcel.atOnce() || !courtesy.channels().contains(parcel.channel())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant opens = courtesy.hours().next(now, clocks.of(party, parcel.to().address()));
        return opens.equals(now)
                ? Optional.empty()
                : Optional.of(Fate.later(
                        Reason.of("why.message.quiet-hours", opens.toString()),
                        Duration.between(now, opens).plusSeconds(1)));
    }
}
