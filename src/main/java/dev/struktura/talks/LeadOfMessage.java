package dev.struktura.talks;

import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.deals.NewDeal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lead that a message of a stranger becomes. */
final class LeadOfMessage {

    private LeadOfMessage() {}

    /**
     * Whoever is known already by the address is found again; a stranger goes by the name they gave.
     *
     * @param name empty when they gave none
     * @param masked what they go by then
     * @param reaches e-mail addresses and phones; a chat is none
     */
    static NewDeal of(Medium medium, String name, String masked, String title, List<String> reaches) {
        return new NewDeal(
                NewClient.named(name.isEmpty() ? masked : name).with(contact(name, reaches)),
                medium.source(),
                title,
                null,
                null,
                Map.of(),
                NewDeal.STANDARD_PROCESS);
    }

    static NewContact contact(String name, List<String> reaches) {
        Map<Boolean, List<String>> mails =
                reaches.stream().collect(Collectors.partitioningBy(reach -> reach.contains("@")));
        return new NewContact(name, mails.getOrDefault(false, List.of()), mails.getOrDefault(true, List.of()));
    }
}
