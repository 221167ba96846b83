package dev.struktura.testing;

import dev.struktura.base.Company;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Companies elsewhere than in Kyiv; all else about them is as the settings have it by themselves. */
public final class Companies {

    private Companies() {}

    public static Company in(String zone) {
        return new Binder(new MapConfigurationPropertySource(Map.of("struktura.company.zone", zone)))
                .bind("struktura.company", Company.class)
                .get();
    }
}
