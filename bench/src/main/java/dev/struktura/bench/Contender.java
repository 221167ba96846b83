package dev.struktura.bench;

/** Somebody who does one unit of a workload; called from several threads at once. */
interface Contender {

    String name();

    /** Does one unit. */
    void run();
}
