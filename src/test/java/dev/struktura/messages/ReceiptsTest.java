package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.PostOffice.Hand;
import dev.struktura.messages.Receipts.Receipt;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@StrukturaTest
class ReceiptsTest {

    private static final Receipt ARRIVED = new Receipt(true, "DELIVRD");
    private static final Receipt LOST = new Receipt(false, "UNDELIV err 001");

    @Autowired
    private ApplicationContext application;

    private final Hand sms = new Hand(Channel.SMS);
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(application);
    }

    @Test
    void aReceiptTurnsSentIntoDelivered() {
        send("plain", "p-1");
        office.settlement.arrived(Channel.SMS, "p-1", ARRIVED);
        office.settlement.arrived(Channel.SMS, "p-1", ARRIVED);
        assertThat(office.steps("plain"))
                .containsExactly("queued", "sent why.message.sent", "delivered why.message.delivered");
    }

    @Test
    void aReceiptThatComesBeforeTheAnswerIsNotLost() {
        office.settlement.arrived(Channel.SMS, "e-1", ARRIVED);
        send("early", "e-1");
        assertThat(office.state("early")).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aLongMessageIsDeliveredWhenItsLastPartIs() {
        send("long", "l-1", "l-2");
        office.settlement.arrived(Channel.SMS, "l-2", ARRIVED);
        assertThat(office.state("long")).isEqualTo(MessageState.SENT);
        office.settlement.arrived(Channel.SMS, "l-1", ARRIVED);
        assertThat(office.state("long")).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void receiptsOfTwoPartsThatComeAtOnceSeeEachOther() throws Exception {
        for (int i = 0; i < 20; i++) {
            String first = "a-" + i;
            String second = "b-" + i;
            send("pair " + i, first, second);
            AtOnce.run(
                    () -> office.settlement.arrived(Channel.SMS, first, ARRIVED),
                    () -> office.settlement.arrived(Channel.SMS, second, ARRIVED));
            assertThat(office.state("pair " + i)).isEqualTo(MessageState.DELIVERED);
        }
    }

    @Test
    void aPartThatWillNotArriveFailsTheMessageAndIsTold() {
        send("undelivered", "u-1", "u-2");
        office.settlement.arrived(Channel.SMS, "u-1", LOST);
        office.settlement.arrived(Channel.SMS, "u-2", ARRIVED);
        assertThat(office.state("undelivered")).isEqualTo(MessageState.FAILED);
        assertThat(office.givenUp).hasSize(1);
    }

    private void send(String key, String... providerIds) {
        sms.answering(new Outcome.Taken(List.of(providerIds), "ok"));
        office.post(PostOffice.to(key, Channel.SMS));
        office.dispatcher(Channels.of(List.of(sms))).sendDue(Channel.SMS);
    }
}
