package dev.struktura.contracts;

import dev.struktura.base.web.Texts;
import dev.struktura.offers.Signature;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** That a contract was signed, in the words of its language. */
public final class Certificate {

    private final Contract contract;
    private final Signing signing;
    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;

    /** @param zone by whose clocks it is told when it was signed */
    Certificate(Contract contract, Signing signing, Texts texts, ZoneId zone) {
        this.contract = contract;
        this.signing = signing;
        this.texts = texts;
        this.locale = Locale.of(contract.language());
        this.zone = zone;
    }

    public Contract contract() {
        return contract;
    }

    public Signing.Signed signed() {
        return signing.signed();
    }

    public String seal() {
        return signing.seal();
    }

    public String t(String key, Object... facts) {
        return texts.t(locale, "contracts.certificate." + key, facts);
    }

    /** To the second, with the zone it is told in. */
    public String moment() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(signed().at().atZone(zone))
                + " (" + zone.getId() + ")";
    }

    /** What was typed under it; empty when it was drawn or stands on paper. */
    public Optional<String> typed() {
        return mark(Signature.Kind.TYPED);
    }

    /** What was drawn under it, as a picture that stands in the page itself. */
    public Optional<String> drawn() {
        return mark(Signature.Kind.DRAWN).map(SignaturePicture::inPage);
    }

    private Optional<String> mark(Signature.Kind kind) {
        return Optional.ofNullable(signed().signature())
                .filter(one -> one.kind() == kind)
                .map(Signature::mark);
    }
}
