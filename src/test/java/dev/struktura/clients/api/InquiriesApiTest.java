package dev.struktura.clients.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Base;
import dev.struktura.clients.Client;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Inquiries;
import dev.struktura.clients.NewClient;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class InquiriesApiTest {

    @Autowired
    Api api;

    @Autowired
    Base base;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient sql;

    @Test
    void aClientOfAnotherTeamIsTakenAndNothingMoreIsSaid() {
        String phone = Base.freshPhone();
        Client client = base.register(Base.company("ТОВ «Таємниця»", phone, "t@taina.example"));
        clients.entrust(client.id(), base.level(3), null);

        for (String about : List.of(phone, "T@taina.example")) {
            Answer answer = ask(Sellers.OLENA, about).expect(200);
            assertThat(answer.at("/answer")).isEqualTo("taken");
            assertThat(answer.text())
                    .doesNotContain("Таємниця")
                    .doesNotContain(client.id().toString());
        }
    }

    @Test
    void aClientNobodyKnowsIsFree() {
        assertThat(ask(Sellers.OLENA, Base.freshPhone()).expect(200).at("/answer"))
                .isEqualTo("free");
        assertThat(ask(Sellers.OLENA, "Нечувана Назва").expect(200).at("/answer"))
                .isEqualTo("free");
    }

    @Test
    void whoSeesTheClientIsToldWhichItIs() {
        Client client = base.register(new NewClient("Наша Ластівка", "31415926", null, null, List.of()));

        Answer answer = ask(Sellers.OLENA, "31415926").expect(200);

        assertThat(answer.at("/answer")).isEqualTo("taken");
        assertThat(answer.at("/client/id")).isEqualTo(client.id().toString());
    }

    @Test
    void aNameAloneOrAClientThatNoTeamKeepsIsAQuestionForTheLead() {
        Client client = base.register(new NewClient("ТОВ «Двозначність»", "27182818", null, null, List.of()));
        clients.entrust(client.id(), base.level(3), null);
        assertThat(ask(Sellers.TARAS, "двозначність").expect(200).at("/answer")).isEqualTo("ask-your-lead");

        clients.entrust(client.id(), null, null);
        assertThat(ask(Sellers.TARAS, "27182818").expect(200).at("/answer")).isEqualTo("ask-your-lead");
    }

    @Test
    void questionsAreLimitedAnHourAndTheirNumberIsTold() {
        for (int i = 0; i < Inquiries.BUDGET; i++) {
            ask(Sellers.SOFIA, "Питання " + i).expect(200);
        }
        Answer refused = ask(Sellers.SOFIA, "Ще одне").expect(429);

        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        ask(Sellers.ANDRIY, "Ще одне").expect(200);
    }

    @Test
    void eachQuestionIsJournaledWithoutTheNumberItNamed() {
        String phone = Base.freshPhone();
        ask(Sellers.IRYNA, phone).expect(200);

        String data = sql.sql(
                        "select data::text from journal.entry where type = 'client-inquired' order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(data).contains("\"answer\": \"free\"").doesNotContain(phone);
    }

    @Test
    void anAnalystIsNotAnsweredAndNonsenseIsExplained() {
        ask(Sellers.ANALYST, "+380671112233").expect(403);
        ask(Sellers.MARKO, " ").expect(400);
        ask(Sellers.MARKO, "х".repeat(301)).expect(400);
        api.as(Sellers.MARKO).post("/client-inquiries", Map.of()).expect(400);
        api.as(Sellers.MARKO)
                .post("/client-inquiries", Map.of("about", "Щось", "more", "x"))
                .expect(400);
    }

    private Answer ask(String person, String about) {
        return api.as(person).post("/client-inquiries", Map.of("about", about));
    }
}
