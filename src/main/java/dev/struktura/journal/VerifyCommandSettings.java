package dev.struktura.journal;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Whoever verifies the journal opens no port, does no work that is due, and is told nothing but the verdict. */
final class VerifyCommandSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(VerifyCommand.OPTION)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            VerifyCommand.OPTION,
                            Map.of("server.port", -1, "struktura.workers", false, "logging.level.root", "warn")));
        }
    }
}
