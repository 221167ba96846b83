package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.process.Decision;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Step;
import dev.struktura.process.WrongFact;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether what facts name is there, and what they say is so: the kernel knows how values are written, not what others know. */
@Component
class References {

    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Staff staff;
    private final DocumentRows documents;
    private final ObjectProvider<ToldFact> told;

    References(Staff staff, DocumentRows documents, ObjectProvider<ToldFact> told) {
        this.staff = staff;
        this.documents = documents;
        this.told = told;
    }

    /** What a decision would write down that names nobody, no document of the deal, or less than other modules know. */
    Optional<Outcome> refusal(Work work, Decision.Taken taken) {
        List<WrongFact> wrong = Stream.concat(
                        work.isNew() ? Stream.of(work.state().facts()) : Stream.of(),
                        taken.steps().stream()
                                .filter(Step.FactsChanged.class::isInstance)
                                .map(step -> ((Step.FactsChanged) step).facts()))
                .flatMap(facts -> {
                    DealId deal = new DealId(work.before().id());
                    return Stream.concat(wrong(work.version(), facts, deal).stream(), belittled(facts, deal));
                })
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(Outcome.WrongFacts.of(wrong, work.version()));
    }

    /**
     * @param facts as they are kept
     * @param deal null for one that is not there yet, to which nothing can be attached
     */
    List<WrongFact> wrong(ProcessVersion version, Map<String, Object> facts, @Nullable DealId deal) {
        return version.fields().stream()
                .filter(field -> facts.containsKey(field.key()))
                .flatMap(field ->
                        wrong(field, facts.getOrDefault(field.key(), "").toString(), deal).stream())
                .toList();
    }

    private Stream<WrongFact> belittled(Map<String, Object> facts, DealId deal) {
        return told.stream()
                .filter(fact -> facts.containsKey(fact.field()))
                .flatMap(fact -> fact
                        .of(deal)
                        .filter(least -> isLess(facts.getOrDefault(fact.field(), ""), least))
                        .map(least ->
                                new WrongFact(fact.field(), Reason.of("deals.invalid.told", least.toPlainString())))
                        .stream());
    }

    private static boolean isLess(Object written, BigDecimal least) {
        String figures = written.toString();
        return least.signum() > 0
                && (!FIGURES.matcher(figures).matches() || new BigDecimal(figures).compareTo(least) < 0);
    }

    private Optional<WrongFact> wrong(Field field, String value, @Nullable DealId deal) {
        boolean isThere = value.isEmpty()
                || switch (field.type()) {
                    case FieldType.Person _ -> isOfTheDepartment(value);
                    case FieldType.File _ -> isAttached(value, deal);
                    case FieldType.Text _,
                            FieldType.Figure _,
                            FieldType.Money _,
                            FieldType.Date _,
                            FieldType.Choice _,
                            FieldType.Check _,
                            FieldType.YesNo _ -> true;
                };
        return isThere
                ? Optional.empty()
                : Optional.of(new WrongFact(
                        field.key(), Reason.of("process.field." + field.type().word(), value)));
    }

    private boolean isAttached(String id, @Nullable DealId deal) {
        return documents
                .find(DocumentId.of(id))
                .filter(document -> document.deal().equals(deal))
                .isPresent();
    }

    private boolean isOfTheDepartment(String id) {
        return staff.find(EmployeeId.of(id)).filter(Employee::active).isPresent();
    }
}
