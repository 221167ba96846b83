package dev.struktura.contracts;

import dev.struktura.base.Reason;

/** What stands against a signature. */
enum Objection {
    /** One of our own people looks at the page. */
    OURS("", "ours"),
    NO_NAME("name", "no-name"),
    NO_SIGNATURE("signature", "no-signature"),
    SIGNED("", "signed"),
    REVOKED("", "revoked"),
    /** Nobody says who signed the copy. */
    NO_SIGNATORY("signedBy", "no-name"),
    NO_COPY("file", "no-copy"),
    NO_ROOM("file", "no-room");

    private final String place;
    private final String word;

    Objection(String place, String word) {
        this.place = place;
        this.word = word;
    }

    SignResult.Refused to(Contract contract) {
        return new SignResult.Refused(contract, place, Reason.of("contracts.client.objection." + word));
    }
}
