package dev.struktura.messages.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.messages.Channel;
import dev.struktura.messages.MessageId;
import dev.struktura.messages.MessageQuery;
import dev.struktura.messages.MessageState;
import dev.struktura.messages.Messages;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Outbox.Resending;
import dev.struktura.messages.SentMessage;
import dev.struktura.staff.Viewer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages of the outbox: the newest first. */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesApi {

    private final Messages messages;
    private final Outbox outbox;
    private final Texts texts;

    MessagesApi(Messages messages, Outbox outbox, Texts texts) {
        this.messages = messages;
        this.outbox = outbox;
        this.texts = texts;
    }

    @GetMapping
    Listing<MessageView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        MessageQuery query = new MessageQuery(
                one("state", MessageState.values(), MessageState::slug, state),
                one("channel", Channel.values(), Channel::slug, channel),
                "",
                paging.after(MessageId::of),
                paging.limitPlusOne());
        return Listing.of(
                messages.list(query, viewer), paging, row -> row.id().toString(), row -> view(row, viewer, locale));
    }

    @GetMapping("/{id}")
    MessageView one(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return messages.find(new MessageId(id), viewer)
                .map(story -> view(story.message(), viewer, locale))
                .orElseThrow(Problem::notFound);
    }

    @PostMapping("/{id}/resendings")
    MessageView resend(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return switch (outbox.resend(new MessageId(id), viewer)) {
            case Resending.Queued() -> one(id, viewer, locale);
            case Resending.NotNeeded(MessageState state) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("messages.resend.not-needed"));
            case Resending.NoChannel(Channel channel) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("messages.resend.no-channel"));
            case Resending.ReadOnly() -> throw Problem.forbidden(Reason.of("messages.read-only"));
            case Resending.Unknown() -> throw Problem.notFound();
        };
    }

    private MessageView view(SentMessage message, Viewer viewer, Locale locale) {
        return MessageView.of(message, why -> texts.why(why, locale, viewer.zone()));
    }

    private static <T> @Nullable T one(String parameter, T[] things, Function<T, String> word, @Nullable String asked) {
        if (asked == null) {
            return null;
        }
        String words = Arrays.stream(things).map(word).collect(Collectors.joining(", "));
        return Arrays.stream(things)
                .filter(thing -> word.apply(thing).equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(parameter, Reason.of("problem.invalid.one-of", words)));
    }
}
