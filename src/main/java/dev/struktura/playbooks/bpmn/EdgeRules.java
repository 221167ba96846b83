package dev.struktura.playbooks.bpmn;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which rules BPMN draws as events on the edge of a task: timers, and what moves a case when something happens. */
final class EdgeRules {

    private EdgeRules() {}

    static boolean isOnEdge(JsonNode rule) {
        return rule.has("after")
                || (!rule.path("on").asString("").equals("entry")
                        && !target(rule).isEmpty());
    }

    /** Where the rule moves cases to; empty when it does not. */
    static String target(JsonNode rule) {
        return move(rule).map(move -> move.path("to").asString("")).orElse("");
    }

    static Optional<ObjectNode> move(JsonNode rule) {
        return rule.path("do")
                .valueStream()
                .filter(action -> action.path("move").isObject())
                .map(action -> (ObjectNode) action.path("move"))
                .findFirst();
    }
}
