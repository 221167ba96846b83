package dev.struktura.messages;

import dev.struktura.messages.ChannelProperties.LongMessages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** SMS by SMPP 3.4. */
final class SmppCarrier implements Carrier, AutoCloseable {

    private static final int MOST_PARTS = 255;

    /** Answers after which the same message may be taken later. */
    private static final Set<Integer> TEMPORARY = Set.of(
            SMPPConstant.STAT_ESME_RTHROTTLED,
            SMPPConstant.STAT_ESME_RMSGQFUL,
            SMPPConstant.STAT_ESME_RSYSERR,
            SMPPConstant.STAT_ESME_RX_T_APPN);

    private final ChannelProperties.Smpp centre;
    private final SmppLine line;
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
    private boolean retired;

    SmppCarrier(ChannelProperties.Smpp centre, Receipts receipts, ArrivalListener arrivals) {
        this.centre = centre;
        this.line = new SmppLine(centre, receipts, arrivals);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String describe() {
        return "%s:%d, %s".formatted(centre.host(), centre.port(), centre.systemId());
    }

    @Override
    public void close() {
        line.close();
    }

    /** Takes no more letters, and hangs up when the last one is over. */
    void retire() {
        use.writeLock().lock();
        try {
            retired = true;
            line.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    boolean isBound() {
        return line.isBound();
    }

    @Override
    public Outcome send(Letter letter) {
        List<Submit> parts = parts(letter);
        if (parts.size() > MOST_PARTS) {
            return new Outcome.Refused("%d parts; an SMS has at most %d".formatted(parts.size(), MOST_PARTS));
        }
        use.readLock().lock();
        try {
            return retired
                    ? new Outcome.NotNow("another centre was set meanwhile")
                    : submit(line.session(), letter.to().address(), parts);
        } catch (IOException e) {
            return new Outcome.NotNow(said(e));
        } finally {
            use.readLock().unlock();
        }
    }

    private Outcome submit(SMPPSession session, String to, List<Submit> parts) {
        List<String> ids = new ArrayList<>();
        for (Submit part : parts) {
            switch (submit(session, to, part)) {
                case Outcome.Taken taken -> ids.addAll(taken.providerIds());
                case Outcome failed
                when ids.isEmpty() -> {
                    return failed;
                }
                case Outcome failed -> {
                    return new Outcome.Unclear(
                            "%d of %d parts taken; %s".formatted(ids.size(), parts.size(), failed.answer()));
                }
            }
        }
        return new Outcome.Taken(ids, "message id " + String.join(", ", ids));
    }

    private Outcome submit(SMPPSession session, String to, Submit part) {
        try {
            String id = transmit(session, to, part);
            return new Outcome.Taken(List.of(line.asInReceipts(id)), id);
        } catch (NegativeResponseException e) {
            String said = "submit_sm_resp 0x%08X".formatted(e.getCommandStatus());
            return TEMPORARY.contains(e.getCommandStatus()) ? new Outcome.NotNow(said) : new Outcome.Refused(said);
        } catch (PDUException e) {
            return new Outcome.Refused(said(e));
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            line.close();
            return new Outcome.Unclear(said(e));
        }
    }

    private String transmit(SMPPSession session, String to, Submit part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean letters = !centre.source().matches("\\+?[0-9]+");
        return session.submitShortMessage(
                        "",
                        letters ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.INTERNATIONAL,
                        letters ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN,
                        digits(centre.source()),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        digits(to),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                part.headed() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        new GeneralDataCoding(part.gsm7() ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2),
                        (byte) 0,
                        part.octets(),
                        part.options())
                .getMessageId();
    }

    private List<Submit> parts(Letter letter) {
        SmsText text = SmsText.of(letter.words().text());
        List<byte[]> parts = text.parts();
        if (parts.size() == 1) {
            return List.of(new Submit(text.isGsm7(), false, parts.getFirst()));
        }
        if (centre.longMessages() == LongMessages.PAYLOAD) {
            return List.of(
                    new Submit(text.isGsm7(), false, new byte[0], new OptionalParameter.Message_payload(text.whole())));
        }
        byte reference = (byte) letter.id().hashCode();
        List<Submit> submits = new ArrayList<>();
        for (byte[] part : parts) {
            byte[] header = {5, 0, 3, reference, (byte) parts.size(), (byte) (submits.size() + 1)};
            submits.add(new Submit(text.isGsm7(), true, joined(header, part)));
        }
        return submits;
    }

    private static byte[] joined(byte[] header, byte[] part) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(header);
        octets.writeBytes(part);
        return octets.toByteArray();
    }

    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    static String said(Exception fault) {
        Throwable cause = fault.getCause();
        String words = String.valueOf(fault.getMessage());
        return cause == null || cause.getMessage() == null ? words : words + ": " + cause.getMessage();
    }

    /** One submit_sm: its octets, in which alphabet, and whether they begin with a header. */
    // the octets only pass through; two parts are never compared
    @SuppressWarnings("ArrayRecordComponent")
    private record Submit(boolean gsm7, boolean headed, byte[] octets, OptionalParameter... options) {}
}
