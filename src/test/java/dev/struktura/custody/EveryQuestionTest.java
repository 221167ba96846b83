package dev.struktura.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.StrukturaTest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every method of the product that asks the database, asked on behalf of nobody and with the rights of the head of sales told to
 * the application: what it says names no client and no deal.
 */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryQuestionTest {

    private record Question(Object bean, Method method, Sample sample, UUID record) {

        /** What comes of it, whatever it is; a refusal says nothing. */
        String answer() {
            try {
                method.setAccessible(true);
                Object[] arguments = sample.arguments(method.getAnnotatedParameterTypes(), record);
                return String.valueOf(method.invoke(bean, arguments));
            } catch (ReflectiveOperationException | RuntimeException | Sample.Unknown refused) {
                return "";
            }
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    Department department;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private List<String> telling;
    private List<Question> questions;

    @BeforeAll
    void allThatCanBeAsked() {
        department.works();
        department.marked();
        telling = Stream.of(
                        "select name from clients.client",
                        "select mask from clients.contact_point",
                        "select title from deals.deal")
                .flatMap(question -> sql.sql(question).query(String.class).list().stream())
                .distinct()
                .toList();
        UUID head = one("select id from staff.employee where role = 'HEAD'");
        Viewer viewer = new Viewer(
                new EmployeeId(head), "Голова", "head", Role.HEAD, Locale.of("uk"), ZoneId.of("Europe/Kyiv"));
        Sample sample = new Sample(viewer, clock.instant(), "Квант");
        List<UUID> records = Stream.of(
                        "deals.deal",
                        "clients.client",
                        "clients.contact",
                        "clients.contact_point",
                        "desk.task",
                        "desk.notification",
                        "messages.outbox",
                        "offers.proposal",
                        "billing.invoice",
                        "delivery.project",
                        "handoffs.handoff")
                .map(table -> one("select id from " + table + " order by id limit 1"))
                .toList();
        questions = asking().flatMap(bean -> questions(bean, sample, records)).toList();
    }

    @Test
    void nobodyIsToldOfAClientOrADealByAnyQuestion() {
        List<String> talkative = questions.stream()
                .filter(question -> tells(AskedBy.person(null, question::answer)))
                .map(Question::toString)
                .distinct()
                .toList();

        assertThat(talkative).isEmpty();
    }

    @Test
    void theSameQuestionsTellTheDepartment() {
        List<String> talkative = questions.stream()
                .filter(question -> tells(undone(question::answer)))
                .map(Question::toString)
                .distinct()
                .toList();

        assertThat(talkative).hasSizeGreaterThan(12);
    }

    private boolean tells(String answer) {
        return telling.stream().anyMatch(answer::contains);
    }

    private String undone(Supplier<String> question) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return question.get();
        });
    }

    /** Whatever of the product holds a client of the database. */
    private Stream<Object> asking() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getBean)
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("dev.struktura."))
                .map(AopTestUtils::<Object>getUltimateTargetObject)
                .filter(bean -> Arrays.stream(bean.getClass().getDeclaredFields())
                        .anyMatch(field -> field.getType() == JdbcClient.class))
                .filter(bean -> !(bean instanceof Department));
    }

    private static Stream<Question> questions(Object bean, Sample sample, List<UUID> records) {
        List<Question> questions = new ArrayList<>();
        for (Method method : bean.getClass().getDeclaredMethods()) {
            boolean asks = method.getReturnType() != void.class
                    && !method.isSynthetic()
                    && !Modifier.isStatic(method.getModifiers())
                    && !Modifier.isPrivate(method.getModifiers());
            if (asks) {
                records.forEach(id -> questions.add(new Question(bean, method, sample, id)));
            }
        }
        return questions.stream();
    }

    private UUID one(String question) {
        return sql.sql(question).query(UUID.class).single();
    }
}
