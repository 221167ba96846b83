package dev.struktura.delivery;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Duties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a plan can be kept as it is written. */
@Component
public class PlanCheck {

    static final int MOST_STEPS = 50;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern DUE = Pattern.compile("PT[1-9]\\d{0,3}H|P[1-9]\\d{0,2}D");

    private final ProcessVersions processes;
    private final Staff staff;

    PlanCheck(ProcessVersions processes, Staff staff) {
        this.processes = processes;
        this.staff = staff;
    }

    /** @throws Problem that names each wrong place */
    public Plan.Terms checked(PlanInput input) {
        List<Violation> wrong = new ArrayList<>();
        String name = Objects.requireNonNullElse(input.name(), "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || hasControl(name)) {
            wrong.add(new Violation("name", Reason.of("delivery.plans.wrong.name", LONGEST_NAME)));
        }
        Set<String> known = known(input.processes(), wrong);
        List<PlanStep> steps = steps(Objects.requireNonNullElse(input.steps(), List.of()), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Plan.Terms(name, known, Boolean.TRUE.equals(input.tellsClient()), steps);
    }

    private Set<String> known(@Nullable List<@Nullable String> keys, List<Violation> wrong) {
        Set<String> known = new HashSet<>();
        for (String key : Objects.requireNonNullElse(keys, List.<@Nullable String>of())) {
            if (key == null || processes.latest(key).isEmpty()) {
                wrong.add(new Violation("processes", Reason.of("delivery.plans.wrong.process", String.valueOf(key))));
            } else {
                known.add(key);
            }
        }
        return known;
    }

    private List<PlanStep> steps(List<PlanInput.@Nullable StepInput> typed, List<Violation> wrong) {
        if (typed.isEmpty() || typed.size() > MOST_STEPS) {
            wrong.add(new Violation("steps", Reason.of("delivery.plans.wrong.steps", MOST_STEPS)));
            return List.of();
        }
        List<PlanStep> steps = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            PlanInput.StepInput one = typed.get(place);
            String path = "steps[" + place + "]";
            if (one == null) {
                wrong.add(new Violation(path, Reason.of("delivery.plans.wrong.title", LONGEST_TITLE)));
            } else {
                steps.add(step(one, path, wrong));
            }
        }
        return steps;
    }

    private PlanStep step(PlanInput.StepInput one, String path, List<Violation> wrong) {
        String due = Objects.requireNonNullElse(one.due(), "").strip();
        if (!DUE.matcher(due).matches()) {
            wrong.add(new Violation(path + ".due", Reason.of("delivery.plans.wrong.due")));
        }
        String duty =
                one.duty() == null || one.duty().isBlank() ? null : one.duty().strip();
        EmployeeId employee = one.employeeId();
        if (duty != null && (!Duties.OURS.contains(duty) || employee != null)) {
            wrong.add(new Violation(path + ".duty", Reason.of("delivery.plans.wrong.duty")));
        }
        if (employee != null && staff.find(employee).filter(Employee::active).isEmpty()) {
            wrong.add(new Violation(path + ".employeeId", Reason.of("delivery.plans.wrong.employee")));
        }
        return new PlanStep(title(one.title(), path, wrong), due, duty, employee);
    }

    private static LocalText title(@Nullable Map<String, @Nullable String> typed, String path, List<Violation> wrong) {
        Map<String, @Nullable String> words = Objects.requireNonNullElse(typed, Map.of());
        String any = Stream.of("uk", "ru", "en")
                .map(language -> word(words, language))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
        LocalText title =
                new LocalText(or(word(words, "uk"), any), or(word(words, "ru"), any), or(word(words, "en"), any));
        boolean unfit = Stream.of(title.uk(), title.ru(), title.en())
                .anyMatch(word -> word.isEmpty() || word.length() > LONGEST_TITLE || hasControl(word));
        if (unfit) {
            wrong.add(new Violation(path + ".title", Reason.of("delivery.plans.wrong.title", LONGEST_TITLE)));
        }
        return title;
    }

    private static String word(Map<String, @Nullable String> words, String language) {
        return Objects.requireNonNullElse(words.get(language), "").strip();
    }

    private static String or(String word, String other) {
        return word.isEmpty() ? other : word;
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
