package dev.struktura.billing;

import dev.struktura.process.CaseListener;
import dev.struktura.process.CaseView;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An invoice that could not be issued because nobody had named an amount is issued as soon as somebody does. */
@Component
class LateInvoices implements CaseListener {

    private static final String AMOUNT = "amount";

    private final Issuing issuing;
    private final ProcessVersions versions;

    LateInvoices(Issuing issuing, ProcessVersions versions) {
        this.issuing = issuing;
        this.versions = versions;
    }

    @Override
    public void changed(List<Changed> changes) {
        List<Billable> late = changes.stream()
                .filter(LateInvoices::gotItsAmount)
                .flatMap(this::waiting)
                .toList();
        if (!late.isEmpty()) {
            issuing.issue(late);
        }
    }

    private static boolean gotItsAmount(Changed change) {
        CaseView before = change.before();
        return before != null
                && !change.moved()
                && !before.fields().containsKey(AMOUNT)
                && change.after().fields().containsKey(AMOUNT);
    }

    private Stream<Billable> waiting(Changed change) {
        return invoicing(change.after()).map(rule -> Billable.of(change.after(), change.at(), rule.key())).stream();
    }

    private Optional<Rule> invoicing(CaseView subject) {
        return versions.get(subject.process(), subject.processVersion()).stage(subject.stage()).rules().stream()
                .filter(rule ->
                        rule.actions().stream().anyMatch(action -> action.kind().equals(IssueInvoice.KIND)))
                .findFirst();
    }
}
