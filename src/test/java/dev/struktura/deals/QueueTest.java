package dev.struktura.deals;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class QueueTest {

    @Autowired
    private Api api;

    @Autowired
    private Structure structure;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void leadsWaitWhileEverybodyIsAbsentAndGoOutInOrderWhenSomebodyIsBack() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        Team levelOne = structure.teams().getFirst();
        levelOne.seats().forEach(seat -> absent(seat.employee()));

        Answer first = lead("Перший");
        Answer second = lead("Другий");
        assertThat(first.body().at("/owner").isNull()).isTrue();
        assertThat(first.at("/team/name")).isEqualTo(levelOne.name());
        assertThat(journal(first, "type")).contains("deal-queued");

        api.as(HEAD).post("/clock/advances", Map.of("by", "PT48H")).expect(200);

        assertThat(api.as(HEAD).get("/deals/" + first.at("/id")).at("/owner/name"))
                .isNotBlank();
        assertThat(assignedAt(first)).isLessThanOrEqualTo(assignedAt(second));
        assertThat(sql.sql("select count(*) from deals.deal where queued_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void fiftyLeadsAtOnceAreOwnedByExactlyOneEachAndSpreadEvenly() throws Exception {
        clock.freezeAt("2026-12-01T08:00:00Z");
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String name = "Компанія " + i;
            calls.add(() -> lead(name));
        }
        List<String> owners = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                owners.add(answer.get().at("/owner/id"));
            }
        }

        assertThat(owners).doesNotContain("").hasSize(50);
        Set<String> different = new HashSet<>(owners);
        assertThat(different).hasSize(3);
        different.forEach(owner ->
                assertThat(owners.stream().filter(owner::equals).count()).isGreaterThan(8));
    }

    private void absent(EmployeeId person) {
        api.as(ADMIN)
                .post(
                        "/employees/" + person + "/absences",
                        Map.of("from", "2026-11-23", "to", "2026-11-24", "kind", "sick"))
                .expect(201);
    }

    private Answer lead(String name) {
        return api.as(HEAD)
                .post("/leads", Map.of("client", Map.of("name", name), "source", "site"))
                .expect(201);
    }

    private List<String> journal(Answer deal, String member) {
        return api.as(HEAD)
                .get("/deals/" + deal.at("/id") + "/journal")
                .body()
                .at("/items")
                .findValuesAsString(member);
    }

    private long assignedAt(Answer deal) {
        return sql.sql("select id from journal.entry where subject_id = ?::uuid and type = 'deal-assigned'")
                .param(deal.at("/id"))
                .query(Long.class)
                .single();
    }
}
