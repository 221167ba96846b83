package dev.struktura.playbooks.diagram;

import dev.struktura.process.Action;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * That cases go from one stage to another.
 *
 * @param byHand whether people may move a case this way
 * @param byRule whether a rule does
 */
public record Link(String from, String to, boolean byHand, boolean byRule) {

    /** All links of a process, each once, in the order of its stages; from a stage to itself there is none. */
    public static List<Link> of(ProcessVersion version) {
        Map<List<String>, Link> links = new LinkedHashMap<>();
        for (Stage stage : version.stages()) {
            stage.next().forEach(to -> add(links, new Link(stage.key(), to, true, false)));
            moves(stage).forEach(to -> add(links, new Link(stage.key(), to, false, true)));
        }
        return new ArrayList<>(links.values());
    }

    private static void add(Map<List<String>, Link> links, Link link) {
        if (!link.from().equals(link.to())) {
            links.merge(List.of(link.from(), link.to()), link, Link::and);
        }
    }

    private Link and(Link other) {
        return new Link(from, to, byHand || other.byHand, byRule || other.byRule);
    }

    private static Stream<String> moves(Stage stage) {
        return stage.rules().stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(action -> action.kind().equals(Action.MOVE))
                .map(action -> String.valueOf(action.with().get("to")));
    }
}
