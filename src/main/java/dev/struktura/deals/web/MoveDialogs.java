package dev.struktura.deals.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.FieldInputs;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.web.MoveDialog.Asked;
import dev.struktura.process.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks again for what a move needs. */
@Component
class MoveDialogs {

    private static final LocalText NOTHING = new LocalText("", "", "");

    private final FieldInputs inputs;

    MoveDialogs(FieldInputs inputs) {
        this.inputs = inputs;
    }

    /** The same dialog with what the gate wants, and then what was given already. */
    MoveDialog wanting(MoveDialog dialog, Outcome.GateNotMet gate) {
        List<Asked> fields = new ArrayList<>();
        gate.missing().forEach(missing -> fields.add(asked(dialog, missing.field(), missing.label(), null)));
        Set<String> wanted = fields.stream().map(Asked::key).collect(Collectors.toSet());
        dialog.process().fields().stream()
                .filter(field -> !wanted.contains(field.key())
                        && !dialog.typed(field.key()).isEmpty())
                .forEach(field -> fields.add(asked(dialog, field.key(), field.name(), null)));
        return dialog.asking(fields);
    }

    /** The same dialog with everything that was typed, and what is wrong with some of it. */
    MoveDialog corrected(MoveDialog dialog, Outcome.WrongFacts refusal) {
        Map<String, Reason> wrong =
                refusal.wrong().stream().collect(Collectors.toMap(Outcome.Wrong::field, Outcome.Wrong::why));
        List<Asked> fields = dialog.typed().keySet().stream()
                .map(key -> asked(dialog, key, new LocalText(key, key, key), wrong.get(key)))
                .toList();
        return dialog.asking(fields);
    }

    private Asked asked(MoveDialog dialog, String key, LocalText label, @Nullable Reason wrong) {
        Field field = dialog.process().field(key).orElseGet(() -> new Field(key, label, NOTHING));
        boolean approval = dialog.process().approval(key).isPresent();
        return new Asked(inputs.of(field, dialog.typed(key), dialog.deal().id()), wrong, approval);
    }
}
