package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.WrongFact;
import java.util.List;

/** What became of a command to a deal. */
public sealed interface Outcome {

    /** It was carried out; the deal as it stands now. */
    record Done(Deal deal) implements Outcome {}

    /** There was nothing to do, and why. */
    record Nothing(Deal deal, Reason why) implements Outcome {}

    /** Some of the facts are nothing their fields can hold; nothing of the command was kept. */
    record WrongFacts(List<Wrong> wrong) implements Outcome {

        static WrongFacts of(List<WrongFact> wrong, ProcessVersion version) {
            return new WrongFacts(wrong.stream()
                    .map(one -> new Wrong(one.field(), label(one.field(), version), one.why()))
                    .toList());
        }

        private static LocalText label(String key, ProcessVersion version) {
            return version.field(key).map(Field::name).orElse(new LocalText(key, key, key));
        }

        /** The wrong places as programs name them. */
        public List<Violation> violations() {
            return wrong.stream().map(Wrong::asViolation).toList();
        }
    }

    /** The gate of the stage wants what is not known yet; nothing of the command was kept. */
    record GateNotMet(LocalText stage, List<Missing> missing) implements Outcome {}

    /** There is no way there from where the deal stands. */
    record MoveNotAllowed(String to, List<String> allowed) implements Outcome {}

    /** Somebody changed the deal meanwhile; {@code version} is the one it has now. */
    record StaleVersion(long version) implements Outcome {}

    /** There is no such deal. */
    record NoSuchDeal() implements Outcome {}

    /** One field with a value it cannot hold. */
    record Wrong(String field, LocalText label, Reason why) {

        Violation asViolation() {
            return new Violation(field.equals(DealRow.AMOUNT) ? field : "fields." + field, why);
        }
    }

    /** One field or approval that a gate wants. */
    record Missing(String field, LocalText label, Reason reason) {}
}
