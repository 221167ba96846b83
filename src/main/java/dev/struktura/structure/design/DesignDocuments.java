package dev.struktura.structure.design;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.DocumentSchema;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Goal;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Team;
import dev.struktura.structure.design.DesignDocument.GoalDocument;
import dev.struktura.structure.design.DesignDocument.MemberDocument;
import dev.struktura.structure.design.DesignDocument.TeamDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Designs as documents, to and fro. */
@Service
public class DesignDocuments {

    /** The schema that every document of a structure keeps to. */
    public static final DocumentSchema SCHEMA = DocumentSchema.shipped("/structure/structure.schema.json");

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Staff staff;
    private final Ids ids;
    private final JsonMapper json;

    DesignDocuments(Staff staff, Ids ids, JsonMapper json) {
        this.staff = staff;
        this.ids = ids;
        this.json = json;
    }

    /** What a document says, or everything that is wrong with it. */
    public sealed interface Read {

        record Planned(Plan plan) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    public DesignDocument of(Design design) {
        EmployeeId author = design.changedBy();
        return new DesignDocument(
                design.id().toString(),
                design.plan().name(),
                design.plan().note(),
                design.plan().kind().key(),
                design.state().key(),
                design.plan().teams().stream().map(this::document).toList(),
                design.version(),
                design.createdAt(),
                design.changedAt(),
                author == null ? null : author.toString());
    }

    public String toYaml(Design design) {
        JsonNode tree = json.valueToTree(of(design));
        return YAML.writeValueAsString(tree);
    }

    public Read read(DesignDocument document) {
        List<Violation> wrong = SCHEMA.violations(json.valueToTree(document));
        return wrong.isEmpty() ? new DesignReading(staff, ids).read(document) : new Read.Wrong(wrong);
    }

    /** Reads YAML; JSON is YAML too. */
    public Read parse(String text) {
        try {
            JsonNode tree = YAML.readTree(text);
            List<Violation> wrong = SCHEMA.violations(tree);
            return wrong.isEmpty() ? read(json.treeToValue(tree, DesignDocument.class)) : new Read.Wrong(wrong);
        } catch (JacksonException notYaml) {
            return new Read.Wrong(List.of(new Violation("", Reason.of("problem.invalid.yaml"))));
        }
    }

    private TeamDocument document(PlannedTeam team) {
        Optional<Employee> lead = Optional.ofNullable(team.lead()).flatMap(staff::find);
        return new TeamDocument(
                team.id().toString(),
                team.name(),
                word(team.kind()),
                team.level(),
                text(team.lead()),
                lead.map(Employee::email).orElse(null),
                team.duties(),
                team.stages(),
                team.goals().stream().map(DesignDocuments::document).toList(),
                team.seats().stream().map(this::document).toList());
    }

    private MemberDocument document(PlannedSeat seat) {
        Optional<Employee> person = staff.find(seat.employee());
        return new MemberDocument(
                seat.employee().toString(),
                person.map(Employee::email).orElse(null),
                person.map(Employee::name).orElse(null),
                seat.role().key(),
                seat.weight(),
                seat.capacity());
    }

    private static GoalDocument document(Goal goal) {
        return new GoalDocument(
                goal.metric().key(), goal.target(), goal.period().key(), goal.name());
    }

    private static @Nullable String text(@Nullable EmployeeId person) {
        return person == null ? null : person.toString();
    }

    static String word(Team.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
