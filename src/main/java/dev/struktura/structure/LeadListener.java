package dev.struktura.structure;

/** Is told what those who lead a person should know; modules above implement it to pass it on. */
public interface LeadListener {

    /** Called in the transaction in which it happened. */
    void happened(LeadNews news);
}
