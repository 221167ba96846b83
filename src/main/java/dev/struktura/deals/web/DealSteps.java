package dev.struktura.deals.web;

import dev.struktura.deals.DealId;
import dev.struktura.deals.NextSteps;
import dev.struktura.deals.NextSteps.NextStep;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is to be done next on the deals of a screen, asked once for all of them. */
@Component
class DealSteps {

    private final ObjectProvider<NextSteps> sources;

    DealSteps(ObjectProvider<NextSteps> sources) {
        this.sources = sources;
    }

    Map<DealId, NextStep> of(Collection<DealId> deals, Locale locale) {
        Map<DealId, NextStep> steps = new HashMap<>();
        if (!deals.isEmpty()) {
            sources.forEach(source -> steps.putAll(source.of(deals, locale)));
        }
        return steps;
    }
}
