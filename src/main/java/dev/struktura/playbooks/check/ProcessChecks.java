package dev.struktura.playbooks.check;

import dev.struktura.base.web.Texts;
import dev.struktura.deals.Standing;
import dev.struktura.messages.Template;
import dev.struktura.messages.Templates;
import dev.struktura.process.Action;
import dev.struktura.process.ActionHandler;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Tells what would go wrong if a process were published as it is drawn; cheap enough to be asked while somebody draws. */
@Service
public class ProcessChecks {

    private static final List<CheckRule> RULES = Stream.of(
                    KeyRules.ALL,
                    FieldRules.ALL,
                    WayRules.ALL,
                    GateRules.ALL,
                    TimerRules.ALL,
                    ConflictRules.ALL,
                    ActionRules.ALL,
                    TextRules.ALL,
                    OwnerRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** What the kernel does without a handler. */
    private static final Set<String> OWN = Set.of(Action.MOVE, Action.ASSIGN, Action.TRANSFER);

    /** They come with proposals and payments, too. */
    private static final Set<String> FILLED = Set.of("amount", "discount");

    private final ObjectProvider<ActionHandler> handlers;
    private final ProcessVersions versions;
    private final Structure structure;
    private final Staff staff;
    private final Standing standing;
    private final Templates templates;
    private final Texts texts;

    ProcessChecks(
            ObjectProvider<ActionHandler> handlers,
            ProcessVersions versions,
            Structure structure,
            Staff staff,
            Standing standing,
            Templates templates,
            Texts texts) {
        this.handlers = handlers;
        this.versions = versions;
        this.structure = structure;
        this.staff = staff;
        this.standing = standing;
        this.templates = templates;
        this.texts = texts;
    }

    /** As things are in the department now. */
    public List<Finding> of(ProcessDocument document) {
        return of(document, around(document.key()));
    }

    /** Errors first, then warnings; within each in the order of the rules. */
    public static List<Finding> of(ProcessDocument document, Surroundings around) {
        Scene scene = Scene.of(DrawnProcess.of(document), around);
        return RULES.stream()
                .flatMap(rule -> rule.findings(scene))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** The names of all rules, in their order. */
    static List<String> rules() {
        return RULES.stream().map(CheckRule::name).toList();
    }

    private Set<String> actions() {
        return Stream.concat(OWN.stream(), handlers.stream().map(ActionHandler::kind))
                .collect(Collectors.toSet());
    }

    private Surroundings around(String process) {
        return new Surroundings(
                actions(),
                event -> texts.has("event." + event),
                FILLED,
                versions.all().stream().map(ProcessVersion::key).collect(Collectors.toSet()),
                templates.all().stream().map(Template::key).collect(Collectors.toSet()),
                structure.lasting(),
                staff.all().stream()
                        .filter(Employee::active)
                        .anyMatch(person -> person.role().runsDepartment()),
                standing.inStagesOf(process));
    }
}
