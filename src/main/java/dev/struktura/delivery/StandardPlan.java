package dev.struktura.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The plan of processes for which nobody made another. */
final class StandardPlan {

    static final Plan.Terms TERMS = read();

    private StandardPlan() {}

    private static Plan.Terms read() {
        try (InputStream plan = Objects.requireNonNull(
                StandardPlan.class.getResourceAsStream("/delivery/standard-project.yaml"), "the standard project")) {
            Plan.Terms shipped = new YAMLMapper().readValue(plan, Plan.Terms.class);
            return new Plan.Terms(shipped.name(), Set.of(), shipped.tellsClient(), shipped.steps());
        } catch (IOException e) {
            throw new UncheckedIOException("the standard project cannot be read", e);
        }
    }
}
