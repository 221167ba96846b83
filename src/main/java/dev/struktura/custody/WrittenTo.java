package dev.struktura.custody;

import dev.struktura.messages.Arrival;
import dev.struktura.messages.ArrivalListener;
import dev.struktura.messages.Channel;
import org.springframework.stereotype.Component;

/** Hears of messages to the company's numbers, which may be those of invented clients. */
@Component
class WrittenTo implements ArrivalListener {

    private final Signs signs;

    WrittenTo(Signs signs) {
        this.signs = signs;
    }

    @Override
    public void arrived(Arrival arrival) {
        signs.report(arrival.channel() == Channel.SMS ? SignKind.SMS : SignKind.EMAIL, arrival.to(), arrival.from());
    }
}
