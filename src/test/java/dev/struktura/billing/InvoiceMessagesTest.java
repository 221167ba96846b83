package dev.struktura.billing;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Invalidation;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class InvoiceMessagesTest {

    @Autowired
    Api api;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    Invalidation invalidation;

    private DealOnItsWay deal;
    private String owner;

    @BeforeEach
    void anInvoiceHasBeenSent() {
        deal = DealOnItsWay.start(api, "900.00").toAgreement();
        EmployeeId has = EmployeeId.of(api.as(HEAD).get(deal.path()).at("/owner/id"));
        String email = staff.find(has).orElseThrow().email();
        owner = email.substring(0, email.indexOf('@'));
        dispatch.runDue();
    }

    @AfterEach
    void nobodyLeads() {
        lead(null);
    }

    @Test
    void theSellerOfADealSeesWhatWasSentAboutItAndMaySendItAgain() {
        List<String> messages = messages(owner);

        assertThat(messages).hasSize(2).isEqualTo(messages(HEAD));
        assertThat(api.as(owner)
                        .post("/messages/" + messages.getFirst() + "/resendings")
                        .expect(409)
                        .problem())
                .as("there is no channel, but there is the message")
                .isEqualTo("conflict");
    }

    @Test
    void theLeadOfTheTeamSeesItAndASellerOfAnotherTeamDoesNot() {
        assertThat(messages(TARAS)).isEmpty();
        String message = messages(HEAD).getFirst();
        assertThat(api.as(TARAS).get("/messages/" + message).expect(404).problem())
                .isEqualTo("not-found");
        assertThat(api.as(TARAS)
                        .post("/messages/" + message + "/resendings")
                        .expect(404)
                        .problem())
                .isEqualTo("not-found");

        lead(TARAS);

        assertThat(messages(TARAS)).isEqualTo(messages(HEAD));
    }

    private List<String> messages(String person) {
        return api.as(person)
                .get("/messages?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(message -> message.at("/about/id").asString().equals(deal.id()))
                .map(message -> message.at("/id").asString())
                .toList();
    }

    private void lead(@Nullable String person) {
        UUID leader = person == null
                ? null
                : staff.byEmail(Sellers.email(person)).orElseThrow().id().value();
        jdbc.sql("update structure.team set lead_id = ? where id = ?::uuid")
                .param(leader)
                .param(api.as(HEAD).get(deal.path()).at("/team/id"))
                .update();
        invalidation.announce("structure");
    }
}
