package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class MessagesApiTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Staff staff;

    @Autowired
    private Api api;

    private PostOffice office;

    @BeforeEach
    void postTwoOfOlenaAndOneOfNobody() {
        office = new PostOffice(application);
        office.jdbc.sql("delete from messages.outbox").update();
        var olena = staff.byEmail(Sellers.email(Sellers.OLENA)).orElseThrow().id();
        office.post(
                office.outbox(Channels.of(List.of())),
                PostOffice.to("one", Channel.EMAIL).onBehalfOf(olena),
                PostOffice.to("two", Channel.SMS).onBehalfOf(olena),
                PostOffice.to("three", Channel.EMAIL));
    }

    @Test
    void aHeadSeesAllMessagesAndASellerTheirOwn() {
        assertThat(api.as(Sellers.HEAD)
                        .get("/messages")
                        .expect(200)
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(3);
        assertThat(api.as(Sellers.OLENA)
                        .get("/messages")
                        .expect(200)
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(api.as(Sellers.TARAS)
                        .get("/messages")
                        .expect(200)
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void aMessageOfAnotherIsNotThere() {
        String path = "/messages/" + office.id("one");
        assertThat(api.as(Sellers.OLENA).get(path).expect(200).at("/state")).isEqualTo("no-channel");
        assertThat(api.as(Sellers.TARAS).get(path).expect(404).problem()).isEqualTo("not-found");
    }

    @Test
    void addressesComeMasked() {
        Answer answer = api.as(Sellers.HEAD).get("/messages");
        assertThat(answer.text()).doesNotContain("oksana@").doesNotContain("671234567");
        assertThat(answer.text()).contains("o***@zoria.example").contains("+380 ** *** ** 67");
    }

    @Test
    void aListIsReadPageByPageNewestFirst() {
        Answer first = api.as(Sellers.HEAD).get("/messages?limit=2").expect(200);
        Answer second = api.as(Sellers.HEAD)
                .get("/messages?limit=2&cursor=" + first.at("/next"))
                .expect(200);
        assertThat(first.body().at("/items").size()).isEqualTo(2);
        assertThat(second.body().at("/items").size()).isEqualTo(1);
        assertThat(second.at("/items/0/id")).isEqualTo(office.id("one").toString());
        assertThat(second.body().at("/next").isNull()).isTrue();
    }

    @Test
    void aListIsFilteredByStateAndChannel() {
        assertThat(api.as(Sellers.HEAD)
                        .get("/messages?channel=sms")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        assertThat(api.as(Sellers.HEAD)
                        .get("/messages?state=sent")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(api.as(Sellers.HEAD).get("/messages?state=lost").expect(400).at("/errors/0/path"))
                .isEqualTo("state");
    }

    @Test
    void whatHasNoChannelCannotBeResentYet() {
        String path = "/messages/" + office.id("one") + "/resendings";
        assertThat(api.as(Sellers.OLENA).post(path).status()).isEqualTo(409);
        assertThat(api.as(Sellers.ANALYST).post(path).status()).isEqualTo(403);
        assertThat(api.as(Sellers.TARAS).post(path).status()).isEqualTo(404);
    }
}
