package dev.struktura.base.embedded;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal as what happened and what to do, without a stack trace. */
final class RefusalAnalyzer extends AbstractFailureAnalyzer<Refusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, Refusal refusal) {
        Locale locale = Locale.getDefault();
        return new FailureAnalysis(refusal.problem(locale), refusal.remedy(locale), failure);
    }
}
