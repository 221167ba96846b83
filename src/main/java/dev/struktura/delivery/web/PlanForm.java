package dev.struktura.delivery.web;

import dev.struktura.delivery.Plan;
import dev.struktura.delivery.PlanInput;
import dev.struktura.delivery.PlanStep;
import dev.struktura.staff.EmployeeId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed on its page. */
public record PlanForm(
        String name,
        Set<String> processes,
        boolean tellsClient,
        List<Row> rows,
        @Nullable Long version) {

    private static final Pattern DUE = Pattern.compile("P(T?)(\\d+)[HD]");

    /**
     * One line of it.
     *
     * @param who empty for whoever has the deal, a duty, or the id of a person
     */
    public record Row(String uk, String ru, String en, String amount, String unit, String who) {

        static final Row BLANK = new Row("", "", "", "1", "D", "");

        private boolean isBlank() {
            return uk.isBlank() && ru.isBlank() && en.isBlank();
        }
    }

    static PlanForm blank() {
        return new PlanForm("", Set.of(), false, List.of(Row.BLANK), null);
    }

    static PlanForm of(Plan plan) {
        Plan.Terms terms = plan.terms();
        return new PlanForm(
                terms.name(),
                terms.processes(),
                terms.tellsClient(),
                terms.steps().stream().map(PlanForm::row).toList(),
                plan.version());
    }

    private static Row row(PlanStep step) {
        Matcher due = DUE.matcher(step.due());
        boolean fits = due.matches();
        String who = step.employee() != null ? step.employee().toString() : step.duty() == null ? "" : step.duty();
        return new Row(
                step.title().uk(),
                step.title().ru(),
                step.title().en(),
                fits ? due.group(2) : "",
                fits && due.group(1).isEmpty() ? "D" : "H",
                who);
    }

    static PlanForm of(HttpServletRequest request) {
        List<String> uk = all(request, "uk");
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < uk.size(); line++) {
            rows.add(new Row(
                    uk.get(line),
                    at(request, "ru", line),
                    at(request, "en", line),
                    at(request, "amount", line),
                    at(request, "unit", line),
                    at(request, "who", line)));
        }
        String version = request.getParameter("version");
        return new PlanForm(
                String.join("", all(request, "name")),
                Set.copyOf(all(request, "process")),
                request.getParameter("tells") != null,
                rows,
                version == null || !version.matches("\\d{1,18}") ? null : Long.valueOf(version));
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String at(HttpServletRequest request, String name, int line) {
        List<String> values = all(request, name);
        return line < values.size() ? values.get(line).strip() : "";
    }

    /** With a line more at its end. */
    PlanForm longer() {
        List<Row> more = new ArrayList<>(rows);
        more.add(Row.BLANK);
        return new PlanForm(name, processes, tellsClient, more, version);
    }

    /** Lines without words are as if they were not there. */
    PlanInput input() {
        return new PlanInput(
                name,
                List.copyOf(processes),
                tellsClient,
                rows.stream().filter(row -> !row.isBlank()).map(PlanForm::step).toList());
    }

    private static PlanInput.StepInput step(Row row) {
        boolean hours = row.unit().equals("H");
        String due = (hours ? "PT" : "P") + row.amount() + (hours ? "H" : "D");
        EmployeeId person = person(row.who());
        return new PlanInput.StepInput(
                Map.of("uk", row.uk(), "ru", row.ru(), "en", row.en()), due, person == null ? row.who() : null, person);
    }

    private static @Nullable EmployeeId person(String who) {
        try {
            return who.length() < 36 ? null : EmployeeId.of(who);
        } catch (IllegalArgumentException aDuty) {
            return null;
        }
    }
}
