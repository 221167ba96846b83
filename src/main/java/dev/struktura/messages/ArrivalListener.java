package dev.struktura.messages;

/** Whoever wants to know that somebody wrote to the company; what fails here is delivered once more by the provider. */
@FunctionalInterface
public interface ArrivalListener {

    void arrived(Arrival arrival);
}
