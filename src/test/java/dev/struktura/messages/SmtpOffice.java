package dev.struktura.messages;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Sends what waits in the outbox by a real mail server. */
public final class SmtpOffice {

    private SmtpOffice() {}

    public static void sendAll(ApplicationContext application, int port, String from) {
        PostOffice office = new PostOffice(application);
        office.jdbc
                .sql("update messages.outbox set state = 'queued', due_at = base.now() where state = 'no-channel'")
                .update();
        ChannelProperties.Smtp server = new ChannelProperties.Smtp(
                "127.0.0.1", port, Protection.NONE, null, null, null, from, Duration.ofSeconds(5));
        Channels channels = Channels.of(List.of(new SmtpCarrier(server, application.getBean(Clock.class))));
        Dispatcher dispatcher = office.dispatcher(channels);
        while (dispatcher.sendDue(Channel.EMAIL) > 0) {
            Thread.onSpinWait();
        }
    }
}
