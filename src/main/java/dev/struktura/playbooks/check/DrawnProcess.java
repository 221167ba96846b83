package dev.struktura.playbooks.check;

import dev.struktura.base.LocalText;
import dev.struktura.process.FieldType;
import dev.struktura.process.FieldType.Reading;
import dev.struktura.process.ProcessDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A process as it was drawn: all that the schema lets through, each thing with its place, nothing refused. */
record DrawnProcess(String key, List<DrawnField> fields, List<DrawnStage> stages, List<DrawnText> texts) {

    /**
     * A field; limits are empty where it has none.
     *
     * @param holds nothing where its limits make no sense
     */
    record DrawnField(
            Place place,
            String key,
            LocalText name,
            String type,
            List<String> options,
            String min,
            String max,
            Optional<FieldType> holds) {

        boolean canHold(String value) {
            return holds.filter(holds -> !(holds.read(value) instanceof Reading.Fact))
                    .isEmpty();
        }
    }

    static DrawnProcess of(ProcessDocument document) {
        return new Drawer(document).process();
    }

    DrawnStage first() {
        return stages.getFirst();
    }

    Optional<DrawnStage> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    Set<String> fieldKeys() {
        return fields.stream().map(DrawnField::key).collect(Collectors.toUnmodifiableSet());
    }

    Optional<DrawnField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    LocalText nameOfField(String key) {
        return field(key).map(DrawnField::name).orElseGet(() -> Trouble.word(key));
    }
}
