package dev.struktura.staff;

/** Is told what happens to people's accounts; modules above implement it to pass it on. */
public interface AccountListener {

    /** Called in the transaction in which it happened, if there is one. */
    void happened(AccountNews news);
}
