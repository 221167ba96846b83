package dev.struktura.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProjectApiTest {

    @Autowired
    Api api;

    @Test
    void aPaidDealHasOneProjectWhoseTasksAreOnTheDeskOfItsOwner() {
        DealOnItsWay deal = DealOnItsWay.start(api, "500.00").toAgreement();
        assertThat(projects(Sellers.HEAD, deal).expect(200).body().at("/items")).isEmpty();
        pay(deal);

        Answer answer = projects(Sellers.HEAD, deal).expect(200);

        assertThat(answer.body().at("/items")).hasSize(1);
        assertThat(answer.body().at("/items/0/tasks")).hasSize(5);
        assertThat(answer.at("/items/0/complete")).isEqualTo("false");
        String task = answer.at("/items/0/tasks/0/id");
        Answer tasks = api.as(Sellers.HEAD)
                .get("/tasks?deal=" + deal.id() + "&limit=100")
                .expect(200);
        assertThat(tasks.text()).contains(task);
        String owner = api.as(Sellers.HEAD).get(deal.path()).at("/owner/id");
        assertThat(answer.at("/items/0/tasks/0/assignee")).isEqualTo(owner);
    }

    @Test
    void whatIsDoneOnTheDeskIsDoneInTheProject() {
        DealOnItsWay deal = DealOnItsWay.start(api, "500.00").toAgreement();
        pay(deal);
        String task = projects(Sellers.HEAD, deal).at("/items/0/tasks/0/id");

        api.as(Sellers.HEAD).post("/tasks/" + task + "/completion", Map.of()).expect(200);

        assertThat(projects(Sellers.HEAD, deal).at("/items/0/tasks/0/state")).isEqualTo("done");
    }

    @Test
    void whoMayNotSeeTheDealFindsNoProject() {
        DealOnItsWay deal = DealOnItsWay.start(api, "500.00").toAgreement();

        assertThat(projects(Sellers.OLENA, deal).status()).isEqualTo(404);
    }

    @Test
    void theListOfAllProjectsIsPagedAndHoldsThoseOfDealsOneMaySee() {
        pay(DealOnItsWay.start(api, "500.00").toAgreement());
        pay(DealOnItsWay.start(api, "500.00").toAgreement());
        List<String> whole = ids(api.as(Sellers.HEAD).get("/projects?limit=200").expect(200));

        Answer first = api.as(Sellers.HEAD).get("/projects?limit=1").expect(200);
        Answer second = api.as(Sellers.HEAD)
                .get("/projects?limit=1&cursor=" + first.at("/next"))
                .expect(200);

        assertThat(ids(first)).containsExactly(whole.get(0));
        assertThat(ids(second)).containsExactly(whole.get(1));
        assertThat(ids(api.as(Sellers.OLENA).get("/projects").expect(200))).isEmpty();
    }

    private static List<String> ids(Answer page) {
        return page.body()
                .at("/items")
                .valueStream()
                .map(project -> project.at("/id").asString())
                .toList();
    }

    private Answer projects(String person, DealOnItsWay deal) {
        return api.as(person).get("/projects?deal=" + deal.id());
    }

    private void pay(DealOnItsWay deal) {
        String invoice = api.as(Sellers.HEAD)
                .get("/invoices?deal=" + deal.id())
                .expect(200)
                .at("/items/0/id");
        Map<String, Object> payment = Map.of(
                "invoiceId",
                invoice,
                "amount",
                Map.of("amount", "500.00", "currency", "UAH"),
                "paidAt",
                "2026-01-05T10:00:00Z");
        api.as(Sellers.HEAD).post("/payments", payment).expect(201);
    }
}
