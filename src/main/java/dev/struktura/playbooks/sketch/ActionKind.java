package dev.struktura.playbooks.sketch;

import dev.struktura.process.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule can do, and what it wants to know for it. */
public enum ActionKind {
    TASK("task"),
    REMIND("remind"),
    ALERT("alert"),
    ALERT_ACK("alert-ack"),
    TELL_LEAD("tell-lead"),
    FULFIL("fulfil"),
    MESSAGE("message"),
    MOVE(Action.MOVE),
    TRANSFER(Action.TRANSFER),
    ASSIGN(Action.ASSIGN),
    ISSUE_INVOICE("issue-invoice"),
    REMIND_OF_INVOICE("remind-of-invoice"),
    START_PROJECT("start-project");

    private final String key;

    ActionKind(String key) {
        this.key = key;
    }

    /** The word a process version uses. */
    public String key() {
        return key;
    }

    public List<Parameter> parameters() {
        return switch (this) {
            case TASK -> List.of(Parameter.TITLE, Parameter.HINT, Parameter.DUE, Parameter.PRIORITY);
            case REMIND, ALERT -> List.of(Parameter.TEXT, Parameter.HINT);
            case ALERT_ACK -> List.of(Parameter.TEXT, Parameter.HINT, Parameter.WITHIN);
            case TELL_LEAD -> List.of(Parameter.TEXT);
            case FULFIL -> List.of(Parameter.RULES);
            case MESSAGE -> List.of(Parameter.TEMPLATE, Parameter.CHANNEL);
            case MOVE -> List.of(Parameter.TO);
            case TRANSFER -> List.of(Parameter.PROCESS, Parameter.STAGE);
            case ASSIGN, ISSUE_INVOICE, REMIND_OF_INVOICE -> List.of();
            case START_PROJECT -> List.of(Parameter.TASKS);
        };
    }

    public static Optional<ActionKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** One thing an action wants to know. */
    public enum Parameter {
        TITLE("title", Type.TEXT, true),
        TEXT("text", Type.TEXT, true),
        HINT("hint", Type.TEXT, false),
        DUE("due", Type.LENGTH, false),
        WITHIN("within", Type.LENGTH, false),
        PRIORITY("priority", Type.PRIORITY, false),
        TO("to", Type.STAGE, true),
        PROCESS("process", Type.PROCESS, true),
        STAGE("stage", Type.STAGE_THERE, false),
        RULES("rules", Type.RULES, true),
        TEMPLATE("template", Type.LETTER, true),
        CHANNEL("channel", Type.CHANNEL, false),
        TASKS("tasks", Type.TASKS, false);

        private final String key;
        private final Type type;
        private final boolean required;

        Parameter(String key, Type type, boolean required) {
            this.key = key;
            this.type = type;
            this.required = required;
        }

        public String key() {
            return key;
        }

        public Type type() {
            return type;
        }

        public boolean isRequired() {
            return required;
        }
    }

    /** How a parameter is written. */
    public enum Type {
        /** Words in three languages. */
        TEXT,
        /** ISO-8601, such as {@code PT2H} or {@code P3M}. */
        LENGTH,
        PRIORITY,
        STAGE,
        /** Key of another process. */
        PROCESS,
        /** A stage of the process to which the case goes; its first one where it is left out. */
        STAGE_THERE,
        /** Key of a message template. */
        LETTER,
        /** By which a message goes; by e-mail where the client has one, else by SMS, where it is left out. */
        CHANNEL,
        /** Rules of the same stage. */
        RULES,
        /** Tasks with a title and the time they take. */
        TASKS
    }
}
