package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.playbooks.sketch.ActionKind;
import dev.struktura.playbooks.sketch.ActionKind.Parameter;
import dev.struktura.playbooks.sketch.Written;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a rule does, as it was typed, written as a document writes it. */
record TypedAction(ActionKind kind, Typed typed) {

    private static final int MOST_TASKS = 20;
    private static final Set<String> CHANNELS = Set.of("email", "sms");

    ObjectNode written() {
        ObjectNode with = JsonNodeFactory.instance.objectNode();
        kind.parameters().forEach(parameter -> write(parameter, with));
        return with;
    }

    private void write(Parameter parameter, ObjectNode with) {
        String key = parameter.key();
        switch (parameter.type()) {
            case TEXT -> text(parameter).ifPresent(text -> with.set(key, Written.text(text)));
            case LENGTH -> typed.length(key).ifPresent(length -> with.put(key, length.iso()));
            case PRIORITY -> {
                if (typed.word(key).equals("high")) {
                    with.put(key, "high");
                }
            }
            case STAGE, PROCESS, LETTER -> with.put(key, typed.word(key));
            case CHANNEL -> {
                if (CHANNELS.contains(typed.word(key))) {
                    with.put(key, typed.word(key));
                }
            }
            case STAGE_THERE -> stageThere(key, with);
            case RULES -> {
                ArrayNode rules = with.putArray(key);
                typed.words(key).forEach(rules::add);
            }
            case TASKS -> tasks(key, with);
        }
    }

    /** The choice names the process, too, as the stage of one that is not chosen any more means nothing. */
    private void stageThere(String key, ObjectNode with) {
        String prefix = with.path("process").asString("") + "/";
        if (typed.word(key).startsWith(prefix)) {
            with.put(key, typed.word(key).substring(prefix.length()));
        }
    }

    private Optional<LocalText> text(Parameter parameter) {
        return parameter.isRequired() ? Optional.of(typed.text(parameter.key())) : typed.optionalText(parameter.key());
    }

    /** Rows without a title are left out; without any, the standard project is planned. */
    private void tasks(String key, ObjectNode with) {
        for (int row = 0; row < MOST_TASKS; row++) {
            int place = row;
            typed.optionalText(key + row).ifPresent(title -> {
                ObjectNode task = with.withArray("/" + key).addObject();
                task.set("title", Written.text(title));
                task.put("due", typed.length(key + place).map(Length::iso).orElse("P1D"));
            });
        }
    }
}
