package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.process.Script;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the seller says in a stage as its form shows it. */
public record ScriptForm(@Nullable LocalText say, List<Row> objections) {

    /** An objection and its answer, or room for them. */
    public record Row(
            @Nullable LocalText objection, @Nullable LocalText answer) {}

    /** With room for one more objection. */
    public static ScriptForm of(Stage stage) {
        List<Row> rows = new ArrayList<>();
        Script script = stage.script();
        if (script != null) {
            script.objections().forEach(one -> rows.add(new Row(one.objection(), one.answer())));
        }
        rows.add(new Row(null, null));
        return new ScriptForm(script == null ? null : script.say(), rows);
    }
}
