package dev.struktura.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The time is asked of the injected clock, so that it can be wound forward. */
class TimeTest {

    @Test
    void onlyBaseLooksAtTheClockOfTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.struktura.base..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads the machine's clock", TimeTest::readsMachineClock))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.struktura"));
    }

    private static boolean readsMachineClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean systemClock = owner.equals(Clock.class.getName()) && method.startsWith("system");
        boolean milliseconds = owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        boolean now = owner.startsWith("java.time.") && method.equals("now") && !takesClock(call);
        return systemClock || milliseconds || now;
    }

    private static boolean takesClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
