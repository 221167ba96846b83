package dev.struktura.playbooks.sketch;

import dev.struktura.base.LocalText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a new rule or action says before anybody wrote anything into it.
 *
 * @param words stand for texts that are still to be written
 * @param stage to which a move leads until another is chosen
 * @param process in which a case goes on until another is chosen
 * @param rule whose tasks are done until others are chosen
 */
public record Blank(LocalText words, String stage, String process, String rule) {

    public ObjectNode action(ActionKind kind) {
        ObjectNode with = JsonNodeFactory.instance.objectNode();
        kind.parameters().stream().filter(ActionKind.Parameter::isRequired).forEach(parameter -> {
            String key = parameter.key();
            switch (parameter.type()) {
                case TEXT -> with.set(key, Written.text(words));
                case STAGE -> with.put(key, stage);
                case PROCESS -> with.put(key, process);
                case LETTER -> with.put(key, key);
                case RULES -> with.putArray(key).add(rule);
                case LENGTH, PRIORITY, TASKS, STAGE_THERE, CHANNEL -> {}
            }
        });
        return with;
    }

    /** A rule that does this when a case enters its stage. */
    public ObjectNode rule(LocalText name, ActionKind kind) {
        ObjectNode written = JsonNodeFactory.instance.objectNode().put("key", rule);
        written.set("name", Written.text(name));
        written.put("on", "entry");
        written.putArray("do").addObject().set(kind.key(), action(kind));
        return written;
    }
}
