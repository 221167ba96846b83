package dev.struktura.messages;

import dev.struktura.base.TlsTrust;
import java.io.IOException;
import java.math.BigInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The line to an SMS centre: bound when first needed, bound anew when it broke, and listening for delivery receipts and for who writes. */
final class SmppLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);
    private static final int KEEP_ALIVE_MILLIS = 30_000;

    private final ChannelProperties.Smpp centre;
    private final Receipts receipts;
    private final ArrivalListener arrivals;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable SMPPSession session;

    SmppLine(ChannelProperties.Smpp centre, Receipts receipts, ArrivalListener arrivals) {
        this.centre = centre;
        this.receipts = receipts;
        this.arrivals = arrivals;
    }

    /** A session that can transmit. */
    SMPPSession session() throws IOException {
        lock.lock();
        try {
            SMPPSession open = session;
            if (open == null || !isBound()) {
                close();
                open = bind();
                session = open;
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    boolean isBound() {
        SMPPSession open = session;
        return open != null && open.getSessionState().isTransmittable();
    }

    /** Gives the session up, so that the next letter goes over a fresh one. */
    @Override
    public void close() {
        lock.lock();
        try {
            SMPPSession open = session;
            session = null;
            if (open != null) {
                open.unbindAndClose();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What the centre calls itself when it lets us in. */
    String introduce() throws IOException {
        SMPPSession trial = new SMPPSession(centre.tls() ? this::protectedLine : SocketConnectionFactory.getInstance());
        trial.setTransactionTimer(centre.timeout().toMillis());
        try {
            return connect(trial, BindType.BIND_TX);
        } finally {
            trial.unbindAndClose();
        }
    }

    private SMPPSession bind() throws IOException {
        SMPPSession fresh = new SMPPSession(centre.tls() ? this::protectedLine : SocketConnectionFactory.getInstance());
        fresh.setTransactionTimer(centre.timeout().toMillis());
        fresh.setEnquireLinkTimer(KEEP_ALIVE_MILLIS);
        fresh.setMessageReceiverListener(new Incoming());
        connect(fresh, BindType.BIND_TRX);
        return fresh;
    }

    private String connect(SMPPSession fresh, BindType as) throws IOException {
        return fresh.connectAndBind(
                centre.host(),
                centre.port(),
                new BindParameter(
                        as,
                        centre.systemId(),
                        centre.password().value(),
                        centre.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        ""),
                centre.timeout().toMillis());
    }

    /** The library's own TLS asks for no name in the certificate, so that any server with a good one could be the centre. */
    private Connection protectedLine(String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) TlsTrust.only(centre.trust()).getSocketFactory().createSocket(host, port);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout((int) centre.timeout().toMillis());
        socket.startHandshake();
        return new SocketConnection(socket);
    }

    /** The id by which receipts will know what the centre's answer called {@code id}. */
    String asInReceipts(String id) {
        UnaryOperator<String> decimal = hex -> new BigInteger(hex, 16).toString();
        return centre.hexReceipts() && id.matches("[0-9A-Fa-f]+") ? decimal.apply(id) : id;
    }

    private String nameOf(DeliverSm receipt, DeliveryReceipt words) {
        OptionalParameter.Receipted_message_id named =
                receipt.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        if (named != null) {
            return asInReceipts(named.getValueAsString());
        }
        return centre.hexReceipts() ? words.getId().replaceFirst("^0+(?=.)", "") : words.getId();
    }

    private final class Incoming implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm incoming) throws ProcessRequestException {
            try {
                if (incoming.isSmscDeliveryReceipt()) {
                    DeliveryReceipt words = incoming.getShortMessageAsDeliveryReceipt();
                    take(nameOf(incoming, words), words);
                } else {
                    arrivals.arrived(new Arrival(
                            Channel.SMS,
                            incoming.getDestAddress(),
                            incoming.getSourceAddr(),
                            DeliveredSms.of(incoming)));
                }
            } catch (InvalidDeliveryReceiptException e) {
                LOG.warn("a delivery receipt from {} cannot be read: {}", centre.host(), e.getMessage());
            } catch (DataAccessException e) {
                LOG.warn("what arrived could not be stored; the centre will repeat it", e);
                throw new ProcessRequestException("try again", SMPPConstant.STAT_ESME_RX_T_APPN);
            }
        }

        private void take(String id, DeliveryReceipt words) {
            String said = words.getFinalStatus() + " err " + words.getError();
            switch (words.getFinalStatus()) {
                case DELIVRD -> receipts.arrived(Channel.SMS, id, new Receipts.Receipt(true, said));
                case EXPIRED, DELETED, UNDELIV, REJECTD ->
                    receipts.arrived(Channel.SMS, id, new Receipts.Receipt(false, said));
                case ENROUTE, ACCEPTD, UNKNOWN -> LOG.debug("message {} is on its way: {}", id, said);
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            LOG.debug("the centre says that a phone can be reached again");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm incoming, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("data_sm is not taken here", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
