package dev.struktura.messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.*;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.*;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMS centre on this machine that speaks SMPP 3.4 by jSMPP's own server side. */
final class SmsCentre implements AutoCloseable {

    private final SMPPServerSessionListener listener;
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1000);
    private volatile int status;
    private volatile boolean closed;
    private volatile boolean hangingUp;
    private volatile @Nullable SMPPServerSession current;

    SmsCentre() throws IOException {
        this(free());
    }

    /** jSMPP's listener does not tell which port the system gave it. */
    private static int free() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** A centre whose line is protected. */
    SmsCentre(SSLContext tls) throws IOException {
        this(free(), new Protected(tls));
    }

    SmsCentre(int port) throws IOException {
        this(port, new ServerSocketConnectionFactory());
    }

    private SmsCentre(int port, ServerConnectionFactory sockets) throws IOException {
        listener = new SMPPServerSessionListener(port, sockets);
        listener.setMessageReceiverListener(new Desk());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getPort();
    }

    /** Whether somebody is on the line. */
    boolean isBound() {
        SMPPServerSession session = current;
        return session != null && session.getSessionState().isBound();
    }

    List<SubmitSm> taken() {
        return taken;
    }

    /** Answers from now on with an SMPP command status; 0 takes messages. */
    void answering(int newStatus) {
        status = newStatus;
    }

    /** Takes the next message and ends the connection before it answers. */
    void hangingUp() {
        hangingUp = true;
    }

    /** Ends the line, as a network does. */
    void drop() {
        SMPPServerSession session = current;
        if (session != null) {
            session.close();
        }
    }

    /** Passes on what a phone wrote to a number of the company. */
    void written(String to, String from, String text) throws Exception {
        deliver(
                to,
                from,
                MessageType.DEFAULT,
                new GeneralDataCoding(Alphabet.ALPHA_UCS2),
                text.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Sends a delivery receipt over the line. */
    void receipt(String id, String state) throws Exception {
        String text = "id:%s sub:001 dlvrd:001 submit date:2603020900 done date:2603020901 stat:%s err:000 text:x"
                .formatted(id, state);
        deliver(
                "TechFlow",
                "380671234567",
                MessageType.SMSC_DEL_RECEIPT,
                DataCodings.ZERO,
                text.getBytes(StandardCharsets.US_ASCII));
    }

    private void deliver(String to, String from, MessageType type, DataCoding coding, byte[] text) throws Exception {
        SMPPServerSession session = Objects.requireNonNull(current, "nobody has sent anything yet");
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                from,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                to,
                new ESMClass(MessageMode.DEFAULT, type, GSMSpecificFeature.DEFAULT),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                coding,
                text);
    }

    /** The words of everything taken so far, headers cut off. */
    String words() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (SubmitSm part : taken) {
            byte[] message = part.getShortMessage();
            int header = part.isUdhi() ? message[0] + 1 : 0;
            octets.write(message, header, message.length - header);
        }
        return octets.toString(
                taken.getFirst().getDataCoding() == Alphabet.ALPHA_UCS2.value()
                        ? StandardCharsets.UTF_16BE
                        : StandardCharsets.US_ASCII);
    }

    private record Protected(SSLContext tls) implements ServerConnectionFactory {

        @Override
        public ServerConnection listen(int port) throws IOException {
            return new ServerSocketConnection(tls.getServerSocketFactory().createServerSocket(port));
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            if (!request.getPassword().equals("geheim")) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                return;
            }
            request.accept("centre");
        } catch (IOException | TimeoutException | PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        drop();
        listener.close();
    }

    private final class Desk implements ServerMessageReceiverListener {

        @Override
        public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession source)
                throws ProcessRequestException {
            if (status != 0) {
                throw new ProcessRequestException("no", status);
            }
            current = source;
            taken.add(submit);
            if (hangingUp) {
                hangingUp = false;
                source.close();
            }
            try {
                return new SubmitSmResult(
                        new MessageId(Integer.toHexString(ids.incrementAndGet())), new OptionalParameter[0]);
            } catch (PDUStringException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
                throws ProcessRequestException {
            throw unsupported();
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw unsupported();
        }

        private ProcessRequestException unsupported() {
            return new ProcessRequestException("not here", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
