package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.messages.Channel;
import dev.struktura.messages.ClientClocks;
import dev.struktura.messages.Wish;
import dev.struktura.messages.Wishes;
import dev.struktura.staff.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a client said of being written to, and what their clock shows. */
@RestController
@RequestMapping("/api/v1/clients/{id}")
class ClientWishesApi {

    static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Wishes wishes;
    private final ClientClocks clocks;

    ClientWishesApi(Clients clients, Wishes wishes, ClientClocks clocks) {
        this.clients = clients;
        this.wishes = wishes;
        this.clocks = clocks;
    }

    /**
     * What a client said.
     *
     * @param stance {@code objection} or {@code consent}; the former when left out
     * @param purpose {@code all} or {@code marketing}; all when left out
     * @param channel {@code email}, {@code sms} or {@code telegram}; whichever when left out
     */
    record WishInput(
            @Nullable String stance,
            @Nullable String purpose,
            @Nullable String channel,
            @Nullable String reason) {}

    /** What a client said, as programs see it. */
    record ClientWish(
            Wish.Id id,
            String stance,
            String purpose,
            @Nullable String channel,
            String reason,
            Instant saidAt,
            String saidTo) {

        static ClientWish of(Wish wish) {
            return new ClientWish(
                    wish.id(),
                    wish.stance().slug(),
                    wish.extent().slug(),
                    wish.channel() == null ? null : wish.channel().slug(),
                    wish.reason(),
                    wish.saidAt(),
                    wish.saidTo());
        }
    }

    /** A client's zone, when it is not that of phone and country; and all that holds of their wishes. */
    record ClientRules(@Nullable String zone, List<ClientWish> wishes) {}

    /** A zone of the IANA list; none for what phone and country say. */
    record ZoneInput(@Nullable String zone) {}

    @GetMapping("/contact-rules")
    ClientRules rules(@PathVariable ClientId id, @AuthenticationPrincipal Viewer viewer) {
        return rules(found(id, viewer));
    }

    @PutMapping("/contact-rules")
    ClientRules setZone(
            @PathVariable ClientId id, @RequestBody ZoneInput input, @AuthenticationPrincipal Viewer viewer) {
        Access.requireToAct(viewer);
        Client client = found(id, viewer);
        clocks.set(client.id().value(), zone(input.zone()));
        return rules(client);
    }

    @PostMapping("/wishes")
    @ResponseStatus(HttpStatus.CREATED)
    ClientWish add(@PathVariable ClientId id, @RequestBody WishInput input, @AuthenticationPrincipal Viewer viewer) {
        Access.requireToAct(viewer);
        Wish.Said said = new Wish.Said(
                one("stance", Wish.Stance.values(), input.stance()).orElse(Wish.Stance.OBJECTION),
                one("purpose", Wish.Extent.values(), input.purpose()).orElse(Wish.Extent.ALL),
                one("channel", Channel.values(), input.channel()).orElse(null),
                found(id, viewer).id().value(),
                null,
                reason(input.reason()),
                Wish.Source.PROGRAM);
        return ClientWish.of(wishes.find(wishes.add(said, viewer)).orElseThrow());
    }

    /** Whoever leads says that it no longer holds: a seller could otherwise write to whom they please. */
    @DeleteMapping("/wishes/{wish}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable ClientId id, @PathVariable Wish.Id wish, @AuthenticationPrincipal Viewer viewer) {
        Client client = found(id, viewer);
        if (!viewer.leads()) {
            throw Problem.forbidden(Reason.of("deals.wishes.leads-only"));
        }
        boolean ofClient = wishes.find(wish)
                .filter(one -> client.id().value().equals(one.client()))
                .isPresent();
        if (!ofClient || !wishes.end(wish, viewer)) {
            throw Problem.notFound();
        }
    }

    private Client found(ClientId id, Viewer viewer) {
        return clients.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private ClientRules rules(Client client) {
        return new ClientRules(
                clocks.own(client.id().value()).map(ZoneId::getId).orElse(null),
                wishes.of(client.id().value()).stream().map(ClientWish::of).toList());
    }

    private static @Nullable ZoneId zone(@Nullable String written) {
        String zone = Objects.requireNonNullElse(written, "").strip();
        if (zone.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", Reason.of("deals.wishes.invalid.zone"));
        }
    }

    private static String reason(@Nullable String written) {
        String reason = Objects.requireNonNullElse(written, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("messages.wishes.invalid.reason", LONGEST_REASON));
        }
        return reason;
    }

    private static <T extends Enum<T>> Optional<T> one(String name, T[] all, @Nullable String asked) {
        if (asked == null) {
            return Optional.empty();
        }
        String words = Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Optional.of(Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(name, Reason.of("problem.invalid.one-of", words))));
    }
}
