package dev.struktura.talks.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ClientPanel;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversation;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.telegram.Invitations;
import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conversation on the page of a deal and on that of a client; whoever opens either has read it. */
@Configuration(proxyBeanMethods = false)
class ConversationPanels {

    private static final Content NOTHING = _ -> {};

    private final Conversations conversations;
    private final Invitations invitations;
    private final Fragments fragments;

    ConversationPanels(Conversations conversations, Invitations invitations, Fragments fragments) {
        this.conversations = conversations;
        this.invitations = invitations;
        this.fragments = fragments;
    }

    @Bean
    DealPanel conversationOfDeal() {
        return new DealPanel() {
            @Override
            public int order() {
                return 5;
            }

            @Override
            public Content content(Deal deal, Viewer viewer, Frame frame) {
                return panel(conversations.about(deal, viewer), "/deals/" + deal.id(), deal.clientId(), viewer, frame);
            }
        };
    }

    @Bean
    ClientPanel conversationOfClient() {
        return new ClientPanel() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Content content(Client client, Viewer viewer, Frame frame) {
                return panel(
                        conversations.with(client.id(), viewer), "/clients/" + client.id(), client.id(), viewer, frame);
            }
        };
    }

    /** Shown before anything was said, too, where the client can be invited to say something. */
    private Content panel(Optional<Conversation> found, String page, ClientId client, Viewer viewer, Frame frame) {
        boolean mayInvite = viewer.mayAct() && invitations.areThere();
        if (found.isEmpty() || (found.get().turns().isEmpty() && !mayInvite)) {
            return NOTHING;
        }
        Conversation conversation = found.get();
        if (viewer.mayAct()) {
            conversations.read(conversation, viewer);
        }
        Map<String, Object> params = new HashMap<>();
        params.put("f", frame);
        params.put("conversation", conversation);
        params.put("page", page);
        params.put("mayAct", viewer.mayAct());
        if (mayInvite) {
            params.put("invitations", "/clients/" + client + "/telegram-invitations");
        }
        return fragments.of("talks/conversation", params);
    }
}
