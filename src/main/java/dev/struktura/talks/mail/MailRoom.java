package dev.struktura.talks.mail;

import dev.struktura.messages.Arrival;
import dev.struktura.messages.ArrivalListener;
import dev.struktura.messages.Channel;
import dev.struktura.messages.SentLetters;
import dev.struktura.talks.Reception;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands each mail to whom it concerns, and moves on in the mailbox in the same transaction: nothing is lost and nothing done twice. */
@Component
class MailRoom {

    private final Reception reception;
    private final SentLetters sent;
    private final Cursors cursors;
    private final ObjectProvider<ArrivalListener> arrivals;

    MailRoom(Reception reception, SentLetters sent, Cursors cursors, ObjectProvider<ArrivalListener> arrivals) {
        this.reception = reception;
        this.sent = sent;
        this.cursors = cursors;
        this.arrivals = arrivals;
    }

    @Transactional
    public void take(Read mail, Cursors.Held held, long validity, long uid) {
        switch (mail) {
            case Read.Letter letter -> take(letter);
            case Read.CameBack(var letter, String said) -> sent.cameBack(letter, said);
            case Read.Own() -> {}
        }
        moveOn(held, validity, uid);
    }

    @Transactional
    public void moveOn(Cursors.Held held, long validity, long uid) {
        cursors.mustAdvance(held, validity, uid);
    }

    private void take(Read.Letter letter) {
        if (reception.take(letter.message()).isPresent()) {
            for (String to : letter.to()) {
                Arrival arrival =
                        new Arrival(Channel.EMAIL, to, letter.message().sender().address());
                arrivals.orderedStream().forEach(listener -> listener.arrived(arrival));
            }
        }
    }
}
