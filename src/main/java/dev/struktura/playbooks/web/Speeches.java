package dev.struktura.playbooks.web;

import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.diagram.Diagram;
import dev.struktura.playbooks.diagram.Subject;
import dev.struktura.playbooks.sentence.Sentences;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import dev.struktura.structure.Duties;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prepares processes for being read: with the teams that answer for their stages now. */
@Component
class Speeches {

    private final Sentences sentences;
    private final Structure structure;
    private final Texts texts;

    Speeches(Sentences sentences, Structure structure, Texts texts) {
        this.sentences = sentences;
        this.structure = structure;
        this.texts = texts;
    }

    Speech of(ProcessVersion version, Locale locale) {
        return new Speech(sentences, version, stage -> owners(version, stage, locale), locale);
    }

    static DraftView.Pictures pictures(Speech speech) {
        Subject subject = new Subject(speech.version(), stage -> stage.name().in(speech.locale()), speech::owners);
        return new DraftView.Pictures(Diagram.across(subject), Diagram.down(subject));
    }

    private List<String> owners(ProcessVersion version, Stage stage, Locale locale) {
        String duty = stage.duty();
        if (duty == null) {
            return List.of();
        }
        String carried = Duties.OURS.contains(duty) ? texts.t(locale, "structure.duty." + duty) : duty;
        String teams = structure.answeringFor(version.key(), stage.key(), duty).stream()
                .map(Team::name)
                .collect(Collectors.joining(", "));
        return Stream.of(carried, teams.isEmpty() ? texts.t(locale, "designer.owner.none") : teams)
                .distinct()
                .toList();
    }
}
