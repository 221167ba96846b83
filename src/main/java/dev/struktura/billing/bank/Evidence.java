package dev.struktura.billing.bank;

import dev.struktura.base.Reason;
import java.util.Locale;

/** What speaks for money being for an invoice, or against it, in points. */
enum Evidence {
    /** The purpose names the number. */
    NUMBER(60),
    /** The payer has the tax id of the client. */
    TAX_ID(40),
    /** Exactly so much is to be paid. */
    AMOUNT(25),
    /** The payer is called what the client is called. */
    NAME(20),
    /** The payer has another tax id than the client. */
    OTHER_PAYER(-50);

    private final int points;

    Evidence(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    Reason reason() {
        return Reason.of("billing.match." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
