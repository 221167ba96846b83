package dev.struktura.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.custody.Router.Route;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has not revealed a number or an address finds it on no page, in no answer, no header and no log. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class NoNumberShownTest {

    /** Those of {@link DealOnItsWay}, the number however people write it. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)5\\D{0,2}0\\D{0,2}1\\D{0,2}1\\D{0,2}1\\D{0,2}2\\D{0,2}2\\D{0,2}3\\D{0,2}3|iryna(@|%40)ganok");

    private static final Set<String> ENDLESS = Set.of("/live", "/api/v1/live");
    private static final List<String> READERS =
            List.of(Sellers.OLENA, Sellers.ANDRIY, Sellers.HEAD, Sellers.ANALYST, Sellers.ADMIN, Department.LEAD);

    @Autowired
    Api api;

    @Autowired
    Router router;

    @Autowired
    Department department;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    private Records records;

    @BeforeAll
    void somethingOfEachKind() {
        department.works();
        department.appointALead();
        records = new Records(sql);
    }

    @Test
    void noRouteShowsANumberToWhoeverHasNotRevealedIt(CapturedOutput log) {
        List<String> told = new ArrayList<>();
        int opened = 0;
        for (String person : READERS) {
            Visitor visitor = Visitor.as(person, api);
            for (Route route : router.all()) {
                for (String path : paths(route, person)) {
                    String answer = ask(person, visitor, route, path);
                    opened += answer.startsWith("200") ? 1 : 0;
                    if (SECRET.matcher(answer).find()) {
                        told.add(person + " " + path);
                    }
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(opened).isGreaterThan(300);
        assertThat(SECRET.matcher(log.getAll()).find()).isFalse();
    }

    @Test
    void aRevealIsShownToWhoeverAskedAndToNobodyElse() {
        UUID point = sql.sql("""
            select p.id from clients.contact_point p join clients.contact c on c.id = p.contact_id
             where p.kind = 'PHONE' and c.name = 'Ірина' order by p.id limit 1
            """).query(UUID.class).single();

        Answer shown = api.as(Sellers.HEAD).post("/contact-points/" + point + "/reveals", Map.of("reason", "дзвінок"));

        assertThat(SECRET.matcher(shown.text()).find()).isTrue();
        assertThat(shown.header("Cache-Control")).contains("no-store");
    }

    private List<String> paths(Route route, String person) {
        if (!route.isRead() || ENDLESS.contains(route.path())) {
            return List.of();
        }
        if (route.places().isEmpty()) {
            return List.of(route.path());
        }
        UUID id = staff.byEmail(Sellers.email(person)).orElseThrow().id().value();
        return Records.kind(route).stream()
                .flatMap(kind -> records.theirs(kind, id).stream())
                .map(record -> route.with(record.toString()))
                .toList();
    }

    /** Status, headers and body. */
    private String ask(String person, Visitor visitor, Route route, String path) {
        if (route.isApi()) {
            Answer answer = api.as(person).get(path.substring("/api/v1".length()));
            return answer.status() + " " + answer.headers().map() + answer.text();
        }
        return Stream.of(Map.<String, String>of(), Map.of("HX-Request", "true"))
                .map(headers -> visitor.get(path, headers))
                .map(answer -> answer.statusCode() + " " + answer.headers().map() + answer.body())
                .reduce("", String::concat);
    }
}
