package dev.struktura.base;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Whoever starts a command instead of the product opens no port, does no work that is due, and is told nothing but its outcome. */
public abstract class CommandSettings implements EnvironmentPostProcessor {

    private final String option;

    /** @param option the property that asks for the command */
    protected CommandSettings(String option) {
        this.option = option;
    }

    @Override
    public final void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(option)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            option,
                            Map.of("server.port", -1, "struktura.workers", false, "logging.level.root", "warn")));
        }
    }
}
