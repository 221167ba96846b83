package dev.struktura.structure.design;

import dev.struktura.base.Reason;
import dev.struktura.structure.design.Finding.Severity;
import dev.struktura.structure.design.Finding.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A named rule that plans are checked by.
 *
 * @param name also the last part of the message code that tells a finding
 * @param source last part of the message code that says where the rule comes from
 */
record DesignRule(String name, Severity severity, String source, Function<Situation, Stream<Trouble>> look) {

    /** What a rule found: about whom, and what fills its message. */
    record Trouble(Subject subject, List<Object> facts) {

        static Trouble of(Subject subject, Object... facts) {
            return new Trouble(subject, Arrays.asList(facts));
        }
    }

    Stream<Finding> findings(Situation situation) {
        return look.apply(situation).map(this::finding);
    }

    private Finding finding(Trouble trouble) {
        Reason text = Reason.of("structure.check." + name, trouble.facts().toArray());
        return new Finding(name, severity, text, trouble.subject(), Reason.of("structure.source." + source));
    }
}
