package dev.struktura.playbooks.web;

import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.diagram.Diagram;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the designer shows it.
 *
 * @param version the process that the draft would be
 * @param speech says its rules
 * @param selection what is open beside the picture
 * @param fresh whether that was added just now, so that the keyboard goes there
 * @param duties those that teams in force carry, and those the process names
 * @param processes those in force, to which cases can go on
 * @param letters names of message templates by their keys
 * @param people who can be meant where a field holds somebody of the department: names by id
 * @param findings what would go wrong if it were published so, errors first
 * @param author who changed it last
 * @param clash the change that came too late; null when none did
 */
public record DraftView(
        Draft draft,
        ProcessVersion version,
        Pictures pictures,
        Speech speech,
        Selection selection,
        boolean fresh,
        List<String> duties,
        List<ProcessVersion> processes,
        Map<String, String> letters,
        Map<String, String> people,
        List<Warned> findings,
        String author,
        boolean mayChange,
        @Nullable Clash clash) {

    /** The process from left to right, and for narrow screens from top to bottom. */
    public record Pictures(Diagram across, Diagram down) {}

    /** A draft that cannot be drawn, and why. */
    public record Unsound(Draft draft, List<Flaw> flaws, boolean mayChange) {}

    /** @param place its path in the document */
    public record Flaw(String text, String place) {}

    /**
     * A change that was made to what somebody else had changed meanwhile.
     *
     * @param path where it was sent
     * @param fields what was sent, to send it again
     * @param by who was faster
     * @param since what they changed, one sentence a change; empty when it cannot be told any more
     * @param lost what the change would do to the draft as it is now; empty when that is so already, null when it cannot be made any
     *     more
     */
    public record Clash(
            String path,
            Map<String, List<String>> fields,
            String by,
            Instant at,
            List<String> since,
            @Nullable List<String> lost) {}

    /** What the checks have to say, and where it can be mended. */
    public record Warned(Finding.Severity severity, String text, Selection at) {}

    DraftView with(Clash late) {
        return new DraftView(
                draft, version, pictures, speech, selection, fresh, duties, processes, letters, people, findings,
                author, mayChange, late);
    }

    public String path() {
        return "/processes/drafts/" + draft.id();
    }

    /** The page with something else open. */
    public String at(Selection other) {
        return path() + "?at=" + other;
    }

    /** The stages of a process in force; none where there is no such process. */
    public List<Stage> stagesOf(String process) {
        return processes.stream()
                .filter(one -> one.key().equals(process))
                .flatMap(one -> one.stages().stream())
                .toList();
    }

    public long errors() {
        return findings.stream()
                .filter(one -> one.severity() == Finding.Severity.ERROR)
                .count();
    }

    public String stagePath(Stage stage) {
        return path() + "/stages/" + stage.key();
    }
}
