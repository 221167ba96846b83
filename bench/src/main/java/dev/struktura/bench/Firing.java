package dev.struktura.bench;

/** Somebody who fires timers that have come due. */
interface Firing extends AutoCloseable {

    String name();

    /**
     * Lets timers come due and fires them all; checks that none is missing and none fired twice where that can be seen.
     *
     * @return timers per second of firing
     */
    double rate();

    @Override
    void close();
}
