package dev.struktura.messages.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.messages.ChannelChecks;
import dev.struktura.messages.ChannelChecks.Check;
import dev.struktura.messages.ChannelKind;
import dev.struktura.messages.ChannelSetups;
import dev.struktura.messages.ChannelSetups.Saving;
import dev.struktura.messages.ChannelView;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The servers by which messages leave and arrive. */
@RestController
@RequestMapping("/api/v1/channels")
class ChannelsApi {

    private final ChannelSetups setups;
    private final ChannelChecks checks;

    ChannelsApi(ChannelSetups setups, ChannelChecks checks) {
        this.setups = setups;
        this.checks = checks;
    }

    /**
     * A server as it shall be.
     *
     * @param settings by the names of the properties of the installation
     * @param secrets what is left out stays, unless the server is another
     * @param enabled whether it is used; true when nothing is said
     */
    record ChannelInput(
            @Nullable Map<String, String> settings,
            @Nullable Map<String, String> secrets,
            @Nullable Boolean enabled) {}

    @GetMapping
    Listing<ChannelJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return Listing.within(setups.all(), paging, one -> one.kind().slug(), ChannelJson::of);
    }

    @GetMapping("/{kind}")
    ResponseEntity<ChannelJson> one(@PathVariable String kind, @AuthenticationPrincipal Viewer viewer) {
        return answer(found(kind, viewer));
    }

    @FreshProof
    @PutMapping("/{kind}")
    ResponseEntity<ChannelJson> save(
            @PathVariable String kind,
            @RequestBody ChannelInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        ChannelKind saved = found(kind, viewer).kind();
        boolean enabled = Objects.requireNonNullElse(input.enabled(), true);
        return switch (setups.save(saved, entered(input), enabled, Version.wanted(ifMatch), viewer)) {
            case Saving.Saved() -> answer(setups.one(saved));
            case Saving.Refused(List<Violation> wrong) -> throw Problem.invalid(wrong);
            case Saving.Stale() -> throw Version.stale();
        };
    }

    /** Goes back to what the installation's properties say. */
    @FreshProof
    @DeleteMapping("/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String kind, @AuthenticationPrincipal Viewer viewer) {
        if (!setups.reset(found(kind, viewer).kind(), viewer)) {
            throw Problem.notFound();
        }
    }

    /** Asks the server whether it lets us in, and tells what it said. */
    @PostMapping("/{kind}/checks")
    Check check(@PathVariable String kind, @AuthenticationPrincipal Viewer viewer) {
        return checks.check(found(kind, viewer).kind())
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, Reason.of("messages.channels.check.impossible")));
    }

    private ChannelView found(String kind, Viewer viewer) {
        requireKeeps(viewer);
        return setups.one(ChannelKind.of(kind).orElseThrow(Problem::notFound));
    }

    private static void requireKeeps(Viewer viewer) {
        if (!ChannelSetups.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.channels.not-yours-to-set"));
        }
    }

    private static Map<String, String> entered(ChannelInput input) {
        Map<String, String> entered = new HashMap<>();
        add(entered, input.settings());
        add(entered, input.secrets());
        return entered;
    }

    private static void add(Map<String, String> entered, @Nullable Map<String, String> some) {
        if (some != null) {
            some.forEach((name, value) -> entered.put(name, Objects.requireNonNullElse(value, "")));
        }
    }

    private static ResponseEntity<ChannelJson> answer(ChannelView channel) {
        return ResponseEntity.ok().eTag(Version.tag(channel.version())).body(ChannelJson.of(channel));
    }
}
