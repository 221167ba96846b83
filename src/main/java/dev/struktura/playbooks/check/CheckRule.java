package dev.struktura.playbooks.check;

import dev.struktura.playbooks.check.Finding.Severity;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A named rule that processes on paper are checked by.
 *
 * @param name also a part of the message code that tells a finding
 */
record CheckRule(String name, Severity severity, Function<Scene, Stream<Trouble>> look) {

    Stream<Finding> findings(Scene scene) {
        return look.apply(scene).map(this::finding);
    }

    private Finding finding(Trouble trouble) {
        String code = "playbooks.check." + name + trouble.variant();
        return new Finding(name, severity, code, trouble.facts(), trouble.place());
    }
}
