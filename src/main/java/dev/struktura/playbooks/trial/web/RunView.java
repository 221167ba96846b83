package dev.struktura.playbooks.trial.web;

import dev.struktura.playbooks.history.DryRun;
import dev.struktura.playbooks.history.Effect;
import java.util.List;

/**
 * A dry run on its page.
 *
 * @param headlines what differs most, in sentences
 * @param groups what differs, by kind
 */
public record RunView(DryRun run, List<String> headlines, List<Group> groups) {

    /** Effects of one kind that differ. */
    public record Group(Effect.Kind kind, int deals, List<Row> rows) {}

    /** One effect, with deals as examples. */
    public record Row(String title, int ran, int draft, int more, int fewer, List<Example> examples) {

        public String difference() {
            return draft > ran ? "+" + (draft - ran) : String.valueOf(draft - ran);
        }
    }

    /** A deal that the reader may see. */
    public record Example(String id, long number) {}
}
