package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ActionHandler.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch of decisions leaves to be written: journal entries, orders and what became of handoffs, in the order they came about. */
final class Effects {

    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Handover> handovers = new ArrayList<>();

    List<JournalEntry> entries() {
        return entries;
    }

    List<Order> orders() {
        return orders;
    }

    List<Handover> handovers() {
        return handovers;
    }

    void handOver(Handover happened) {
        handovers.add(happened);
    }

    void order(Order order) {
        orders.add(order);
    }

    /** Starts an entry about the deal, written at the moment. */
    Telling tell(Work work, Instant at, String type) {
        return new Telling(work, at, type);
    }

    /** An entry in the making. */
    final class Telling {

        private final Work work;
        private final Instant at;
        private final String type;
        private JournalEntry.@Nullable Actor actor;
        private @Nullable String rule;
        private @Nullable Reason why;

        private Telling(Work work, Instant at, String type) {
            this.work = work;
            this.at = at;
            this.type = type;
        }

        Telling by(JournalEntry.@Nullable Actor who) {
            actor = who;
            return this;
        }

        Telling rule(@Nullable String key) {
            rule = key;
            return this;
        }

        Telling because(@Nullable Reason reason) {
            why = reason;
            return this;
        }

        void with(Map<String, Object> data) {
            entries.add(new JournalEntry(at, work.subject(), type, actor, rule, why, data));
        }
    }
}
