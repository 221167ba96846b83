package dev.struktura.feeds.webhook;

import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal.Recorded;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads in the journal what other systems may be told. What is taken from an entry is named here; whatever else it says stays. */
@Component
class Happenings {

    private static final Map<String, WebhookEvent> EVENTS = Map.ofEntries(
            Map.entry("deal-opened", WebhookEvent.DEAL_CREATED),
            Map.entry("deal-moved", WebhookEvent.DEAL_MOVED),
            Map.entry("task-completed", WebhookEvent.TASK_DONE),
            Map.entry("proposal-attached", WebhookEvent.PROPOSAL_SENT),
            Map.entry("proposal-opened", WebhookEvent.PROPOSAL_OPENED),
            Map.entry("proposal-accepted", WebhookEvent.PROPOSAL_ACCEPTED),
            Map.entry("proposal-declined", WebhookEvent.PROPOSAL_DECLINED),
            Map.entry("proposal-question", WebhookEvent.PROPOSAL_QUESTION),
            Map.entry("contract-signed", WebhookEvent.CONTRACT_SIGNED),
            Map.entry("invoice-issued", WebhookEvent.INVOICE_ISSUED),
            Map.entry("payment-received", WebhookEvent.PAYMENT_ENTERED),
            Map.entry("payment-taken-back", WebhookEvent.PAYMENT_TAKEN_BACK),
            Map.entry("handoff-offered", WebhookEvent.HANDOFF_OFFERED),
            Map.entry("handoff-accepted", WebhookEvent.HANDOFF_ACCEPTED),
            Map.entry("handoff-returned", WebhookEvent.HANDOFF_RETURNED));

    /** The types of entries to read. */
    static final Set<String> TYPES = EVENTS.keySet();

    private static final String DEAL = "deal";

    private final Deals deals;
    private final ProcessVersions versions;

    Happenings(Deals deals, ProcessVersions versions) {
        this.deals = deals;
        this.versions = versions;
    }

    List<Happening> of(List<Recorded> entries) {
        Map<UUID, Deal> known = deals
                .byIds(entries.stream()
                        .map(recorded -> recorded.entry().subject())
                        .filter(subject -> subject.type().equals(DEAL))
                        .map(subject -> new DealId(subject.id()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(deal -> deal.id().value(), Function.identity()));
        List<Happening> happenings = new ArrayList<>();
        for (Recorded recorded : entries) {
            JournalEntry entry = recorded.entry();
            Map<String, Object> data = data(entry, known.get(entry.subject().id()));
            events(entry).forEach(event -> happenings.add(new Happening(recorded.id(), event, entry.at(), data)));
        }
        return happenings;
    }

    private List<WebhookEvent> events(JournalEntry entry) {
        WebhookEvent event = Objects.requireNonNull(EVENTS.get(entry.type()));
        return event != WebhookEvent.DEAL_MOVED
                ? List.of(event)
                : switch (kind(entry.data())) {
                    case WON -> List.of(event, WebhookEvent.DEAL_WON);
                    case LOST -> List.of(event, WebhookEvent.DEAL_LOST);
                    case OPEN, PARKED -> List.of(event);
                };
    }

    private Stage.Kind kind(Map<String, Object> data) {
        int number = data.get("processVersion") instanceof Number version ? version.intValue() : 0;
        return versions.find(text(data, "process"), number)
                .flatMap(version -> version.find(text(data, "to")))
                .map(Stage::kind)
                .orElse(Stage.Kind.OPEN);
    }

    private static Map<String, Object> data(JournalEntry entry, @Nullable Deal deal) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (entry.subject().type().equals(DEAL)) {
            data.put(DEAL, told(entry.subject().id(), deal));
        }
        switch (Objects.requireNonNull(EVENTS.get(entry.type()))) {
            case DEAL_CREATED, DEAL_MOVED, DEAL_WON, DEAL_LOST -> move(data, entry.data(), deal);
            case TASK_DONE -> data.put("task", thing(entry.data(), "taskId", null));
            case PROPOSAL_SENT, PROPOSAL_ACCEPTED -> {
                data.put("proposal", thing(entry.data(), "proposalId", "number"));
                amount(data, entry.data(), "amount");
            }
            case PROPOSAL_OPENED, PROPOSAL_DECLINED, PROPOSAL_QUESTION ->
                data.put("proposal", thing(entry.data(), "proposalId", "number"));
            case CONTRACT_SIGNED -> data.put("contract", thing(entry.data(), "contractId", "number"));
            case INVOICE_ISSUED -> {
                data.put("invoice", thing(entry.data(), "invoiceId", "number"));
                amount(data, entry.data(), "sum");
            }
            case PAYMENT_ENTERED, PAYMENT_TAKEN_BACK -> {
                data.put("payment", thing(entry.data(), "paymentId", null));
                data.put("invoice", thing(entry.data(), "invoiceId", "number"));
                amount(data, entry.data(), "sum");
                copy(data, entry.data(), "paidAt");
            }
            case HANDOFF_OFFERED, HANDOFF_ACCEPTED, HANDOFF_RETURNED -> {
                data.put("handoff", thing(entry.data(), "handoff", null));
                copy(data, entry.data(), "team");
            }
            case TEST -> {}
        }
        JournalEntry.Actor actor = entry.actor();
        if (actor != null) {
            data.put("by", actor.id().toString());
        }
        return data;
    }

    private static void move(Map<String, Object> data, Map<String, Object> said, @Nullable Deal deal) {
        copy(data, said, "process");
        copy(data, said, "from");
        copy(data, said, "to");
        Money amount = deal == null ? null : deal.amount();
        if (amount != null) {
            data.put("amount", amount);
        }
    }

    private static Map<String, Object> told(UUID id, @Nullable Deal deal) {
        return deal == null ? Map.of("id", id.toString()) : Map.of("id", id.toString(), "number", deal.number());
    }

    private static Map<String, Object> thing(Map<String, Object> said, String id, @Nullable String number) {
        return number == null ? Map.of("id", text(said, id)) : Map.of("id", text(said, id), number, text(said, number));
    }

    private static void copy(Map<String, Object> data, Map<String, Object> said, String key) {
        if (said.containsKey(key)) {
            data.put(key, text(said, key));
        }
    }

    /** The journal says amounts as {@code 1200.00 UAH}. */
    private static void amount(Map<String, Object> data, Map<String, Object> said, String key) {
        String[] parts = text(said, key).split(" ", 2);
        if (parts.length == 2) {
            data.put("amount", Money.of(parts[0], parts[1]));
        }
    }

    private static String text(Map<String, Object> said, String key) {
        return Objects.requireNonNullElse(said.get(key), "").toString();
    }
}
