package dev.struktura.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.struktura.Struktura;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** Modules keep to the arrows that their package-info allows. */
class ModulesTest {

    static final Set<String> RING_0 = Set.of("base", "journal", "process", "simulation");
    static final Set<String> RING_4 = Set.of("kpi", "lab", "reports", "integration", "feeds", "custody");

    private static final int ARROWS = 4;
    /** Compiled templates are no module. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Struktura.class, JavaClass.Predicates.resideInAPackage("dev.struktura.jte.."));

    @Test
    void modulesUseOnlyWhatTheyMayAndNeverInACircle() {
        MODULES.verify();
    }

    @Test
    void aModulePointsToFourOthersAtMostBesidesTheMechanisms() {
        assertThat(MODULES.stream())
                .allSatisfy(
                        module -> assertThat(arrows(module)).as(name(module)).hasSizeLessThanOrEqualTo(ARROWS));
    }

    @Test
    void nobodyPointsToThoseWhoOnlyRead() {
        assertThat(MODULES.stream())
                .filteredOn(module -> !RING_4.contains(name(module)))
                .allSatisfy(module -> assertThat(arrows(module)).doesNotContainAnyElementsOf(RING_4));
    }

    @Test
    void theCheckFindsAModuleThatBreaksTheRules() {
        Violations found = ApplicationModules.of("canary.shop", (ImportOption) location -> true)
                .detectViolations();
        assertThat(found.getMessages())
                .anySatisfy(message -> assertThat(message).contains("Cycle"))
                .anySatisfy(message -> assertThat(message).contains("Secret"));
    }

    static List<ApplicationModule> modules() {
        return MODULES.stream().toList();
    }

    /** The modules that one points to, mechanisms apart. */
    static Set<String> arrows(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModulesTest::name)
                .filter(target -> !RING_0.contains(target))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
