package dev.struktura.talks.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.clients.ClientId;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversation;
import dev.struktura.talks.Conversations;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was said with clients. */
@RestController
class ConversationApi {

    private final Conversations conversations;
    private final Deals deals;

    ConversationApi(Conversations conversations, Deals deals) {
        this.conversations = conversations;
        this.deals = deals;
    }

    /** What was said about a deal, oldest first: at most the latest 100 messages. */
    @GetMapping("/api/v1/deals/{id}/conversation")
    Listing<TurnJson> ofDeal(@PathVariable DealId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return listing(deals.find(id, viewer).flatMap(deal -> conversations.about(deal, viewer)), paging);
    }

    /** Everything said with a client, oldest first: at most the latest 100 messages. */
    @GetMapping("/api/v1/clients/{id}/conversation")
    Listing<TurnJson> ofClient(@PathVariable ClientId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return listing(conversations.with(id, viewer), paging);
    }

    private static Listing<TurnJson> listing(Optional<Conversation> found, Paging paging) {
        Conversation conversation = found.orElseThrow(Problem::notFound);
        return Listing.within(
                conversation.turns().stream()
                        .map(turn -> TurnJson.of(turn, conversation.points()))
                        .toList(),
                paging,
                turn -> turn.id().toString(),
                turn -> turn);
    }
}
