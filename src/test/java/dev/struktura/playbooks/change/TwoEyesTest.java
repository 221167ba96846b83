package dev.struktura.playbooks.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftResult;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the setting asks for a second person, nobody publishes alone, whatever they wish. */
@StrukturaTest
class TwoEyesTest {

    private static final Publications.Wish ALONE =
            new Publications.Wish(new Plan(Plan.Mode.STAY, MigrationPlan.AS_IS), "Сам", false);

    @Autowired
    ApplicationContext application;

    @Autowired
    Drafts drafts;

    @Autowired
    Staff staff;

    @Autowired
    ProcessVersions versions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPublicationWaitsThoughNobodyAskedForASecondPerson() {
        int before = versions.latest("techflow").orElseThrow().number();
        try (AnnotationConfigApplicationContext strict = with(new Publishers(true))) {
            Publications publications = strict.getBean(Publications.class);

            PublicationResult asked =
                    transaction.execute(_ -> publications.publish(draft().id(), ALONE, viewer(Sellers.HEAD)));

            Publication waiting = ((PublicationResult.Accepted) asked).publication();
            assertThat(waiting.state()).isEqualTo(Publication.State.WAITING);
            assertThat(versions.latest("techflow").orElseThrow().number()).isEqualTo(before);
            assertThat(transaction.<PublicationResult>execute(
                            _ -> publications.confirm(waiting.id(), viewer(Sellers.HEAD))))
                    .isInstanceOf(PublicationResult.SamePerson.class);
            transaction.executeWithoutResult(_ -> publications.cancel(waiting.id(), viewer(Sellers.HEAD)));
        }
    }

    @Test
    void theSettingIsCalledTwoEyesAndUsuallyOff() {
        ApplicationContextRunner runner =
                new ApplicationContextRunner().withUserConfiguration(ChangeConfiguration.class);

        runner.run(context ->
                assertThat(context.getBean(Publishers.class).twoEyes()).isFalse());
        runner.withPropertyValues("struktura.publishing.two-eyes=true")
                .run(context ->
                        assertThat(context.getBean(Publishers.class).twoEyes()).isTrue());
    }

    /** The publications of the application under another setting. */
    private AnnotationConfigApplicationContext with(Publishers publishers) {
        AnnotationConfigApplicationContext strict = new AnnotationConfigApplicationContext();
        strict.setParent(application);
        String setting = Arrays.stream(application.getBeanNamesForType(Publishers.class))
                .findFirst()
                .orElseThrow();
        strict.registerBean(setting, Publishers.class, () -> publishers);
        strict.register(Publications.class);
        strict.refresh();
        return strict;
    }

    private Draft draft() {
        ProcessDocument standard = versions.document("techflow", 1).orElseThrow();
        return ((DraftResult.Done) drafts.begin(standard, null, viewer(Sellers.HEAD))).draft();
    }

    private Viewer viewer(String name) {
        Employee one = staff.byEmail(Sellers.email(name)).orElseThrow();
        return new Viewer(one.id(), one.name(), one.email(), one.role(), one.locale(), one.zone());
    }
}
