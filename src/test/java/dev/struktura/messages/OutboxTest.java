package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.messages.Outbox.Resending;
import dev.struktura.messages.PostOffice.Hand;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

@StrukturaTest
class OutboxTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Staff staff;

    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(application);
    }

    @Test
    void theSameKeyPostedTwiceIsOneMessage() {
        NewMessage message = PostOffice.to("twice", Channel.EMAIL);
        office.post(message, message);
        office.post(message);
        assertThat(office.rows("twice")).isEqualTo(1);
        assertThat(office.steps("twice")).containsExactly("queued");
    }

    @Test
    void theSameKeyPostedByManyAtOnceIsOneMessage() throws Exception {
        AtOnce.run(8, () -> office.post(PostOffice.to("race", Channel.SMS)));
        assertThat(office.rows("race")).isEqualTo(1);
    }

    @Test
    void aMessageOfACommandThatFailsIsNeverSent() {
        office.transactions.executeWithoutResult(status -> {
            office.outbox(Channels.of(List.of(new Hand(Channel.EMAIL))))
                    .post(List.of(PostOffice.to("rolled back", Channel.EMAIL)));
            status.setRollbackOnly();
        });
        assertThat(office.rows("rolled back")).isZero();
    }

    @Test
    void aMessageCannotBePostedOutsideACommand() {
        Outbox outbox = application.getBean(Outbox.class);
        assertThatThrownBy(() -> outbox.post(List.of(PostOffice.to("alone", Channel.EMAIL))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void withoutAChannelItStaysAndSaysSoAndDoesNotGoOutLaterByItself() {
        office.post(office.outbox(Channels.of(List.of())), PostOffice.to("homeless", Channel.TELEGRAM));
        Hand telegram = new Hand(Channel.TELEGRAM);
        office.dispatcher(Channels.of(List.of(telegram))).sendDue(Channel.TELEGRAM);
        assertThat(office.state("homeless")).isEqualTo(MessageState.NO_CHANNEL);
        assertThat(office.steps("homeless")).containsExactly("queued", "no-channel why.message.no-channel.telegram");
        assertThat(telegram.letters).isEmpty();
    }

    @Test
    void aPersonMaySendItAgainOnceThereIsAChannel() {
        Channels none = Channels.of(List.of());
        Hand telegram = new Hand(Channel.TELEGRAM);
        Channels some = Channels.of(List.of(telegram));
        office.post(office.outbox(none), PostOffice.to("later", Channel.TELEGRAM));
        MessageId id = office.id("later");
        assertThat(office.outbox(none).resend(id, viewer(Sellers.HEAD)))
                .isEqualTo(new Resending.NoChannel(Channel.TELEGRAM));
        assertThat(office.outbox(some).resend(id, viewer(Sellers.HEAD))).isEqualTo(new Resending.Queued());
        office.dispatcher(some).sendDue(Channel.TELEGRAM);
        assertThat(telegram.sentTo()).containsExactly("777");
        assertThat(office.state("later")).isEqualTo(MessageState.SENT);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        office.post(PostOffice.to("sent", Channel.EMAIL));
        Channels mail = Channels.of(List.of(new Hand(Channel.EMAIL)));
        office.dispatcher(mail).sendDue(Channel.EMAIL);
        assertThat(office.outbox(mail).resend(office.id("sent"), viewer(Sellers.HEAD)))
                .isEqualTo(new Resending.NotNeeded(MessageState.SENT));
    }

    @Test
    void anAnalystMayNotSendAndASellerMayNotSendWhatIsNotTheirs() {
        Channels none = Channels.of(List.of());
        office.post(
                office.outbox(none),
                PostOffice.to("of olena", Channel.EMAIL)
                        .onBehalfOf(viewer(Sellers.OLENA).id()));
        MessageId id = office.id("of olena");
        Outbox outbox = office.outbox(Channels.of(List.of(new Hand(Channel.EMAIL))));
        assertThat(outbox.resend(id, viewer(Sellers.ANALYST))).isEqualTo(new Resending.ReadOnly());
        assertThat(outbox.resend(id, viewer(Sellers.TARAS))).isEqualTo(new Resending.Unknown());
        assertThat(outbox.resend(id, viewer(Sellers.OLENA))).isEqualTo(new Resending.Queued());
    }

    private Viewer viewer(String person) {
        return staff.byEmail(Sellers.email(person)).orElseThrow().asViewer();
    }
}
