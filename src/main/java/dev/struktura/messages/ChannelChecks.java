package dev.struktura.messages;

import dev.struktura.messages.ChannelProperties.Smpp;
import dev.struktura.messages.ChannelProperties.Smtp;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks a server whether it lets us in, sends nothing, and tells what it said, word for word. The addresses are those that whoever runs
 * the installation entered: they may lie in its own network, which is why nobody else may ask.
 */
@Component
public class ChannelChecks {

    private static final int EXCERPT = 500;

    private final ChannelSettings settings;
    private final ChannelProperties given;

    ChannelChecks(ChannelSettings settings, ChannelProperties given) {
        this.settings = settings;
        this.given = given;
    }

    /**
     * What came of it.
     *
     * @param accepted whether the server let us in
     * @param said what it answered, line by line, without our secret
     */
    public record Check(boolean accepted, List<String> said) {}

    /** Whether a server can be asked without sending anything; a provider of SMS by HTTP answers to messages only. */
    public static boolean isPossible(ChannelKind kind) {
        return kind != ChannelKind.HTTP_SMS;
    }

    /** Takes as long as the server's time-outs let it; empty when nothing is set, or it cannot be asked. */
    public Optional<Check> check(ChannelKind kind) {
        return settings.setup(kind).flatMap(setup -> switch (kind) {
            case SMTP -> Optional.of(smtp(ChannelBinding.smtp(setup, given)));
            case IMAP -> Optional.of(imap(ChannelBinding.mailbox(setup, given)));
            case SMPP -> Optional.of(smpp(ChannelBinding.smpp(setup, given)));
            case TELEGRAM -> Optional.of(telegram(ChannelBinding.telegram(setup)));
            case HTTP_SMS -> Optional.empty();
        });
    }

    private static Check smtp(Smtp server) {
        ServerTalk talk = new ServerTalk();
        Session session = listened(Session.getInstance(SmtpCarrier.settings(server)), talk);
        boolean accepted = false;
        try (HandOver line = new HandOver(session, server.protection() == Protection.TLS)) {
            String password =
                    server.password() == null ? null : server.password().value();
            line.connect(server.host(), server.port(), server.username(), password);
            talk.add(line.getLastServerResponse());
            accepted = true;
        } catch (MessagingException e) {
            talk.add(SmtpCarrier.said(e));
        }
        return new Check(accepted, talk.lines(server.username(), server.password()));
    }

    private static Check imap(Mailbox mailbox) {
        ServerTalk talk = new ServerTalk();
        Session session = listened(Session.getInstance(mailbox.properties()), talk);
        boolean accepted = false;
        try (Store store = session.getStore(mailbox.protocol())) {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.username(),
                    mailbox.password().value());
            store.getFolder(mailbox.folder()).open(Folder.READ_ONLY);
            accepted = true;
        } catch (MessagingException e) {
            talk.add(SmtpCarrier.said(e));
        }
        return new Check(accepted, talk.lines(mailbox.username(), mailbox.password()));
    }

    private static Session listened(Session session, ServerTalk talk) {
        session.setDebugOut(talk.ear());
        session.setDebug(true);
        return session;
    }

    private static Check smpp(Smpp centre) {
        try (SmppLine line = new SmppLine(centre, (_, _, _) -> {}, _ -> {})) {
            return new Check(true, List.of("bind_transmitter_resp 0x00000000, system_id " + line.introduce()));
        } catch (IOException e) {
            return new Check(
                    false,
                    List.of(SmppCarrier.said(e)
                            .replace(
                                    centre.password().value(), centre.password().toString())));
        }
    }

    private static Check telegram(TelegramBot bot) {
        HttpRequest request = HttpRequest.newBuilder(bot.method("getMe"))
                .timeout(bot.timeout())
                .build();
        return switch (new WebCall(bot.timeout()).send(request)) {
            case WebCall.Result.Answered(int status, String body) ->
                new Check(status == 200, List.of(status + " " + excerpt(body, bot.token())));
            case WebCall.Result.NeverLeft(String fault) -> new Check(false, List.of(fault));
            case WebCall.Result.NoAnswer(String fault) -> new Check(false, List.of(fault));
        };
    }

    private static String excerpt(String body, Secret secret) {
        String safe = body.strip().replace(secret.value(), secret.toString());
        return safe.length() > EXCERPT ? safe.substring(0, EXCERPT) + "…" : safe;
    }
}
