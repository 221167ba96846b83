package dev.struktura.messages.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Version;
import dev.struktura.messages.Channel;
import dev.struktura.messages.Courtesies;
import dev.struktura.messages.Courtesy;
import dev.struktura.staff.Viewer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When and whether clients are written to. */
@RestController
@RequestMapping("/api/v1/contact-rules")
class ContactRulesApi {

    private final Courtesies courtesies;

    ContactRulesApi(Courtesies courtesies) {
        this.courtesies = courtesies;
    }

    /**
     * The rules.
     *
     * @param opens the hour from which clients are written to, on their own clock: {@code 09:00}
     * @param closes the hour until which
     * @param quietChannels the channels for which these hours hold
     * @param consentFirst whether advertising goes only to those who agreed to it
     */
    record ContactRules(
            @Nullable String opens,
            @Nullable String closes,
            @Nullable List<@Nullable String> quietChannels,
            @Nullable Boolean consentFirst) {}

    @GetMapping
    ResponseEntity<ContactRules> show(@AuthenticationPrincipal Viewer viewer) {
        return answer(courtesies.current());
    }

    @PutMapping
    ResponseEntity<ContactRules> change(
            @RequestBody ContactRules input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        if (!Courtesies.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.courtesy.not-yours"));
        }
        LocalTime opens = hour("opens", input.opens());
        LocalTime closes = hour("closes", input.closes());
        if (!opens.isBefore(closes)) {
            throw Problem.invalid("closes", Reason.of("messages.courtesy.invalid.order"));
        }
        Courtesy wanted = new Courtesy(
                opens,
                closes,
                channels(Objects.requireNonNullElse(input.quietChannels(), List.<@Nullable String>of())),
                Boolean.TRUE.equals(input.consentFirst()),
                null,
                null,
                0);
        if (!courtesies.change(wanted, Version.wanted(ifMatch), viewer)) {
            throw Version.stale();
        }
        return answer(courtesies.current());
    }

    private static Set<Channel> channels(List<@Nullable String> words) {
        return words.stream()
                .map(word -> Arrays.stream(Channel.values())
                        .filter(channel -> channel.slug().equals(word))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                "quietChannels", Reason.of("problem.invalid.one-of", "email, sms, telegram"))))
                .collect(Collectors.toSet());
    }

    private static LocalTime hour(String name, @Nullable String written) {
        try {
            return LocalTime.parse(Objects.requireNonNullElse(written, ""));
        } catch (DateTimeException e) {
            throw Problem.invalid(name, Reason.of("messages.courtesy.invalid.hour"));
        }
    }

    private static ResponseEntity<ContactRules> answer(Courtesy courtesy) {
        return ResponseEntity.ok()
                .eTag(Version.tag(courtesy.version()))
                .body(new ContactRules(
                        courtesy.opens().toString(),
                        courtesy.closes().toString(),
                        courtesy.channels().stream().map(Channel::slug).sorted().toList(),
                        courtesy.consentFirst()));
    }
}
