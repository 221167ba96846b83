package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.sketch.Blank;
import dev.struktura.playbooks.sketch.Sketch;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import org.springframework.stereotype.Component;

/** What new things say in three languages until somebody writes into them. */
@Component
class Blanks {

    private final ProcessVersions versions;
    private final Texts texts;

    Blanks(ProcessVersions versions, Texts texts) {
        this.versions = versions;
        this.texts = texts;
    }

    Blank of(Sketch sketch, String stage, String rule) {
        String other = sketch.stages().keys().stream()
                .filter(key -> !key.equals(stage))
                .findFirst()
                .orElse(stage);
        String process = versions.all().stream()
                .map(ProcessVersion::key)
                .filter(key -> !key.equals(sketch.document().key()))
                .findFirst()
                .orElse(sketch.document().key());
        return new Blank(words(), other, process, rule);
    }

    LocalText words() {
        return words("designer.blank.words");
    }

    LocalText ruleName() {
        return words("designer.blank.rule");
    }

    LocalText stageName() {
        return words("designer.blank.stage");
    }

    private LocalText words(String key) {
        return new LocalText(
                texts.t(Texts.LOCALES.get(0), key),
                texts.t(Texts.LOCALES.get(1), key),
                texts.t(Texts.LOCALES.get(2), key));
    }
}
