package dev.struktura.billing.bank;

/** Who paid, as the bank says; what it does not say is empty. */
public record Payer(String name, String taxId, String account) {

    public static final Payer UNKNOWN = new Payer("", "", "");

    public Payer {
        name = Words.plain(name);
        taxId = Words.plain(taxId);
        account = Words.plain(account).replace(" ", "");
    }
}
